import type { NamesShown } from "#app/domain/hearings/publication-policy.ts";
import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { SCANNER } from "#app/domain/submissions/personal-data.ts";
import { publicNameOf } from "#app/domain/submissions/submission.ts";
import { pooledTransaction } from "#app/server/database.ts";
import { keepFindings } from "./scan-submission.ts";

const AT_ONCE = 200;

type Row = {
  id: string;
  body: string;
  organisation: string;
  name: string;
  protectedAddress: boolean;
  namesShown: NamesShown;
};

/**
 * Looks for personal data in submissions that have come since last time (or were let out of the quarantine), at most two hundred of one hearing, and answers how many. A newer
 * scanner begins again with what is not public. Two workers never take the same hearing at once.
 */
export const scanSubmissions = (): Promise<number> =>
  pooledTransaction(async (client) => {
    const { rows } = await client.query<{ hearing_id: string; scanned: number; last: number }>(
      `SELECT r.hearing_id, CASE WHEN r.scanner = $1 THEN r.scanned ELSE 0 END AS scanned, c.last
         FROM reading_progress r JOIN submission_counter c USING (hearing_id)
        WHERE r.scanned < c.last OR r.scanner <> $1 LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
      [SCANNER],
    );
    if (!rows[0]) return 0;
    const { hearing_id: hearingId, scanned, last } = rows[0];
    const reached = Math.min(last, scanned + AT_ONCE);
    const { rows: submissions } = await client.query<Row>(
      `SELECT s.id, s.body, s.organisation, p.name, p.protected_address AS "protectedAddress", h.names_shown AS "namesShown"
         FROM submission s JOIN participant p ON p.id = s.participant_id JOIN hearing h ON h.id = s.hearing_id
        WHERE s.hearing_id = $1 AND s.number > $2 AND s.number <= $3 AND ${IN_CASE}
          AND NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id AND t.clearance IN ('published', 'waiting', 'withdrawn'))
          AND NOT EXISTS (SELECT FROM privacy_scan c WHERE c.submission_id = s.id AND c.scanner = $4)`,
      [hearingId, scanned, reached, SCANNER],
    );
    const { text, values } = keepFindings(
      submissions.map(({ id, body, organisation, namesShown, ...participant }) => ({
        ...{ id, body, publicName: publicNameOf({ organisation, participant }, namesShown) },
      })),
    );
    await client.query(text, values);
    await client.query("UPDATE reading_progress SET scanned = $2, scanner = $3 WHERE hearing_id = $1", [
      ...[hearingId, reached, SCANNER],
    ]);
    return reached - scanned;
  });
