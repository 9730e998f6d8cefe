import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { decipher } from "#app/server/enciphered.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { CIPHER } from "./print-job.ts";

/**
 * Hands out a job's letters as a PDF and notes in the journal who took them: names, addresses and personal links are in it.
 * Refused before they have been drawn, and once the job has ended.
 */
export function recordLettersTaken(
  hearingId: string,
  id: string,
  by: Staff,
  at?: Date,
): Promise<Result<{ number: number; pdf: Buffer }>> {
  return transaction(async (tx, now) => {
    const job = await tx.printJob.findFirst({ where: { id, hearingId } });
    if (!job) return refused("not_found");
    if (job.closedAt) return refused("print_job_closed");
    if (!job.pdf) return refused("print_job_not_drawn");
    await record(tx, hearingId, "letters_taken", by, now, id);
    return ok({ number: job.number, pdf: decipher(CIPHER, job.pdf) });
  }, at);
}
