import { MOMENT, pool } from "#app/server/database.ts";
import { encipher } from "#app/server/enciphered.ts";
import { log } from "#app/server/logging.ts";
import { findDrawnJob } from "./find-drawn-job.ts";
import { CIPHER } from "./print-job.ts";

/** A process that has been killed is missed after so many seconds. */
const LEASE_SECONDS = 45;

/** Draws the letters of one job that is due, and answers whether there was one; what was not drawn comes again. */
export async function makeLetters(): Promise<boolean> {
  const { rows } = await pool().query<{ id: string }>(
    `UPDATE print_job SET attempts = attempts + 1,
            due_at = clock_timestamp() + make_interval(secs => least($1 * 2 ^ attempts, 14400))
      WHERE id IN (SELECT id FROM print_job WHERE pdf IS NULL AND closed_at IS NULL AND due_at <= ${MOMENT}
                    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [LEASE_SECONDS],
  );
  const [taken] = rows;
  if (!taken) return false;
  try {
    const { drawLetters } = await import("./draw-letters.ts");
    const pdf = encipher(CIPHER, drawLetters(await findDrawnJob(taken.id)));
    await pool().query("UPDATE print_job SET pdf = $2 WHERE id = $1 AND pdf IS NULL AND closed_at IS NULL", [
      taken.id,
      pdf,
    ]);
  } catch (error) {
    log.error({ err: error, printJob: taken.id }, "letters could not be drawn");
  }
  return true;
}
