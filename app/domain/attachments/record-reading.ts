import { pool, pooledTransaction } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";
import { readContents } from "#app/server/reading/read-file.ts";
import { readStored, storage, takeIn } from "#app/server/storage.ts";
import { scanForViruses, type Verdict } from "#app/server/virus-scan.ts";
import type { Hidden } from "#app/shared/hidden-places.ts";
import { isPicture, type MediaType } from "#app/shared/media-types.ts";
import { hiddenFromColumn } from "./attachment-finding.ts";
import { keepFileFindings } from "./keep-file-findings.ts";

/** A process that has been killed over an attachment is missed after so many seconds. */
const LEASE_SECONDS = 150;
/** What has stopped so many processes is left for people to look at. */
const MOST_ATTEMPTS = 3;
const SCANNER_AWAY_SECONDS = 60;

type Taken = {
  id: string;
  position: number;
  name: string;
  sha256: string;
  type: MediaType;
  attempts: number;
};
type Found = { text: string; hidden: Hidden[]; needsEyes: string | null; served: string | null };

/**
 * Reads one attachment that is due, and answers whether there was one; `taken` is called when there is. Taking it moves it on:
 * nobody else takes it meanwhile, and one whose reading was killed comes again. Where there is a virus scanner nothing is read before
 * it has answered, and nothing of what is infected is kept but the file itself. Where an official has made a file without what must not be
 * public, that is what is read. What is read is looked through for personal data.
 */
export async function recordReading(taken: () => void): Promise<boolean> {
  const attachment = await take();
  if (!attachment) return false;
  taken();
  const bytes = await readStored(attachment.sha256);
  if (!bytes) throw new Error(`The stored file ${attachment.sha256} is missing`);
  const verdict = await scanForViruses(bytes).catch((error: Error) => {
    log.warn({ reason: error.message }, "the virus scanner does not answer");
    return null;
  });
  if (!verdict) await putOff(attachment);
  else await keep(attachment, verdict, await read(attachment, verdict, bytes));
  return true;
}

/** A column of the file that is read: the one an official has made, else the one that came. */
const shown = (column: string) =>
  `coalesce((SELECT d.${column} FROM attachment_redaction d WHERE (d.submission_id, d.position) = (r.submission_id, r.position)), a.${column})`;

async function take(): Promise<Taken | null> {
  const { rows } = await pool().query<Taken>(
    `UPDATE attachment_reading r SET attempts = attempts + 1, due_at = clock_timestamp() + make_interval(secs => $1)
       FROM attachment a
      WHERE a.submission_id = r.submission_id AND a.position = r.position AND (r.submission_id, r.position) IN (
              SELECT submission_id, position FROM attachment_reading WHERE read_at IS NULL AND due_at <= clock_timestamp()
               ORDER BY due_at, submission_id, position LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING r.submission_id AS id, r.position, ${shown("name")} AS name, ${shown("sha256")} AS sha256, ${shown("media_type")} AS type, r.attempts`,
    [LEASE_SECONDS],
  );
  return rows[0] ?? null;
}

async function read({ sha256, type, attempts }: Taken, { scan }: Verdict, bytes: Buffer): Promise<Found> {
  const nothing = { text: "", hidden: [], needsEyes: "unreadable" };
  if (scan === "infected") return { ...nothing, served: null };
  // A picture that cannot be read cannot be rid of what its camera wrote either.
  if (attempts > MOST_ATTEMPTS) return { ...nothing, served: isPicture(type) ? null : sha256 };
  const { text, hidden, needsEyes, copy } = await readContents(bytes, type);
  return { text, hidden, needsEyes, served: isPicture(type) ? await keepCopy(copy) : sha256 };
}

async function keepCopy(copy: Buffer | undefined): Promise<string | null> {
  if (!copy) return null;
  const arrived = await takeIn([copy]);
  await pool().query(
    `INSERT INTO stored_file (sha256, size) VALUES ($1, $2)
     ON CONFLICT (sha256) DO UPDATE SET needed_at = clock_timestamp()`,
    [arrived.sha256, arrived.size],
  );
  await storage().keep(arrived.place, arrived.sha256);
  return arrived.sha256;
}

/** Keeps what was read and what was found in it, unless the file is another by now. */
async function keep({ id, position, name, sha256 }: Taken, verdict: Verdict, found: Found): Promise<void> {
  const file = { name, text: found.text, hidden: hiddenFromColumn(found.hidden) };
  await pooledTransaction(async (client) => {
    // Whoever puts another file in its place holds this row: only after them is it seen which file it is.
    await client.query(
      "SELECT FROM attachment_reading WHERE submission_id = $1 AND position = $2 FOR UPDATE",
      [id, position],
    );
    const { rowCount } = await client.query(
      `UPDATE attachment_reading r SET read_at = clock_timestamp(), scan = $3::attachment_scan, virus = $4, text = $5, hidden = $6,
              needs_eyes = $7::needs_eyes, served_sha256 = $8
         FROM attachment a
        WHERE r.submission_id = $1 AND r.position = $2 AND r.read_at IS NULL
          AND a.submission_id = r.submission_id AND a.position = r.position AND ${shown("sha256")} = $9`,
      [
        ...[id, position, verdict.scan, verdict.scan === "infected" ? verdict.virus : ""],
        ...[found.text, JSON.stringify(found.hidden), found.needsEyes, found.served, sha256],
      ],
    );
    if (rowCount === 0) return;
    const { text, values } = keepFileFindings(id, position, file);
    await client.query(text, values);
  });
}

/** The attachment waits for the scanner, and it is not its fault. */
async function putOff({ id, position }: Taken): Promise<void> {
  await pool().query(
    `UPDATE attachment_reading SET attempts = attempts - 1, due_at = clock_timestamp() + make_interval(secs => $3)
      WHERE submission_id = $1 AND position = $2 AND read_at IS NULL`,
    [id, position, SCANNER_AWAY_SECONDS],
  );
}
