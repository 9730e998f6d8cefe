import { SCANNER } from "#app/domain/submissions/personal-data.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { findingsIn, type ReadFile } from "./attachment-finding.ts";

/** Replaces what nobody has decided of an attachment with what is found in it now, and notes which scanner has looked. */
export function keepFileFindings(submissionId: string, position: number, file: ReadFile): Prisma.Sql {
  return Prisma.sql`
    WITH scanned AS (
      UPDATE attachment_reading SET scanner = ${SCANNER}::int WHERE submission_id = ${submissionId}::uuid AND position = ${position}::int
      RETURNING submission_id, position
    ), found AS (
      SELECT f.carrier::attachment_carrier AS carrier, f.start, f."end", f.kind::finding_kind AS kind, f.score
        FROM jsonb_to_recordset(${JSON.stringify(findingsIn(file))}::jsonb) f (carrier text, start int, "end" int, kind text, score int)
    ), gone AS (
      DELETE FROM attachment_finding o USING scanned s
       WHERE (o.submission_id, o.position) = (s.submission_id, s.position) AND o.decision IS NULL
         AND NOT EXISTS (SELECT FROM found f WHERE (f.carrier, f.start, f."end", f.kind) = (o.carrier, o.start, o."end", o.kind))
    )
    INSERT INTO attachment_finding (submission_id, position, carrier, start, "end", kind, score)
    SELECT s.submission_id, s.position, f.carrier, f.start, f."end", f.kind, f.score FROM found f CROSS JOIN scanned s
    ON CONFLICT (submission_id, position, carrier, start, "end", kind) DO UPDATE SET score = excluded.score
      WHERE attachment_finding.decision IS NULL`;
}
