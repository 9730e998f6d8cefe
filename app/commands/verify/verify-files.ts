import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Storage } from "#app/server/storage.ts";

/** Every file that the database refers to, once, with all that refers to it. */
const FILES = `
  SELECT sha256, string_agg(place, '; ' ORDER BY place) AS place FROM (
    SELECT a.sha256, h.slug || ', submission ' || s.number || ', file ' || a.position AS place
      FROM attachment a JOIN submission s ON s.id = a.submission_id JOIN hearing h ON h.id = s.hearing_id
    UNION SELECT d.sha256, h.slug || ', submission ' || s.number || ', redacted file ' || d.position
      FROM attachment_redaction d JOIN submission s ON s.id = d.submission_id JOIN hearing h ON h.id = s.hearing_id
    UNION SELECT r.served_sha256, h.slug || ', submission ' || s.number || ', file ' || r.position || ' as it is shown'
      FROM attachment_reading r JOIN submission s ON s.id = r.submission_id JOIN hearing h ON h.id = s.hearing_id
     WHERE r.served_sha256 IS NOT NULL
    UNION SELECT p.sha256, h.slug || ', package ' || p.number FROM journal_package p JOIN hearing h ON h.id = p.hearing_id
     WHERE p.sha256 IS NOT NULL AND p.removed_at IS NULL) f
   GROUP BY sha256 ORDER BY 2`;

/** Reads every stored file from beginning to end and works its SHA-256 out; answers how many there are. */
export async function verifyFiles(client: Client, storage: Storage, faults: string[]): Promise<number> {
  const { rows } = await client.query<{ sha256: string; place: string }>(FILES);
  for (const { sha256, place } of rows) {
    const hash = createHash("sha256");
    const bytes = await storage.open(sha256);
    if (!bytes) {
      faults.push(`${place}: the file is missing (${sha256})`);
      continue;
    }
    for await (const part of bytes) hash.update(part);
    if (hash.digest("hex") !== sha256) faults.push(`${place}: the file is not what was stored (${sha256})`);
  }
  return rows.length;
}
