import { findInName, findPersonalData, SCANNER } from "#app/domain/submissions/personal-data.ts";
import type { Transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";

/** A submission and the name it would be shown under. */
export type Scannable = { id: string; body: string; publicName: string };
type Found = {
  submissionId: string;
  carrier: "text" | "name";
  start: number;
  end: number;
  kind: string;
  score: number;
};

const findingsIn = (submissions: Scannable[]): Found[] =>
  submissions.flatMap(({ id, body, publicName }) => [
    ...findPersonalData(body).map((one) => ({ ...one, submissionId: id, carrier: "text" as const })),
    ...findInName(publicName).map((one) => ({ ...one, submissionId: id, carrier: "name" as const })),
  ]);

/**
 * Replaces what nobody has decided with what is found now, and notes that the submissions were scanned. Whoever scans or decides
 * about one waits for whoever does.
 */
export function keepFindings(submissions: Scannable[]): Prisma.Sql {
  const ids = submissions.map(({ id }) => id);
  return Prisma.sql`
    WITH scanned AS (
      INSERT INTO privacy_scan (submission_id, scanner, scanned_at)
      SELECT id, ${SCANNER}::int, clock_timestamp() FROM unnest(${ids}::uuid[]) id ORDER BY id
      ON CONFLICT (submission_id) DO UPDATE SET scanner = excluded.scanner, scanned_at = excluded.scanned_at
      RETURNING submission_id
    ), found AS (
      SELECT f."submissionId" AS submission_id, f.carrier::finding_carrier AS carrier, f.start, f."end", f.kind::finding_kind AS kind, f.score
        FROM jsonb_to_recordset(${JSON.stringify(findingsIn(submissions))}::jsonb)
             f ("submissionId" uuid, carrier text, start int, "end" int, kind text, score int)
    ), gone AS (
      DELETE FROM finding o USING scanned s
       WHERE o.submission_id = s.submission_id AND o.decision IS NULL
         AND NOT EXISTS (SELECT FROM found f WHERE (f.submission_id, f.carrier, f.start, f."end", f.kind)
                                                 = (o.submission_id, o.carrier, o.start, o."end", o.kind))
    )
    INSERT INTO finding (submission_id, carrier, start, "end", kind, score)
    SELECT f.submission_id, f.carrier, f.start, f."end", f.kind, f.score FROM found f JOIN scanned s ON s.submission_id = f.submission_id
    ON CONFLICT (submission_id, carrier, start, "end", kind) DO UPDATE SET score = excluded.score WHERE finding.decision IS NULL`;
}

/** Scans submissions inside a deed, so that nothing is decided about a text that no scanner or an older one has seen. */
export const scanNow = (tx: Transaction, submissions: Scannable[]): Promise<number> =>
  tx.$executeRaw(keepFindings(submissions));
