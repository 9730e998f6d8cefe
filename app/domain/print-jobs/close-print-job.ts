import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { CloseForm } from "./print-job.ts";

/**
 * Ends a job: its letters have been posted, but for those left out, or it is cancelled. What was posted is settled in the ledger
 * with its words; the rest waits for another job, also where the address has been put right since it was printed. Refused when
 * the job has ended, and for posting before it was drawn.
 */
export function closePrintJob(
  hearingId: string,
  id: string,
  { step, leftOut }: CloseForm,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    await tx.$queryRaw`SELECT FROM print_job WHERE id = ${id}::uuid FOR UPDATE`;
    const job = await tx.printJob.findFirst({ where: { id, hearingId }, omit: { pdf: true } });
    if (!job) return refused("not_found");
    if (job.closedAt) return refused("print_job_closed");
    if (step === "posted" && (await tx.printJob.count({ where: { id, pdf: null } })) > 0)
      return refused("print_job_not_drawn");
    await tx.printedFollowUp.updateMany({ where: { printJobId: id }, data: { open: false } });
    const posted = step === "posted" ? await settlePosted(tx, id, leftOut, by, now) : null;
    await tx.printJob.update({
      where: { id },
      data: { closedAt: now, closedById: by.id, posted, pdf: null },
    });
    const deed = posted === null ? "letters_cancelled" : "letters_posted";
    await record(tx, hearingId, deed, by, now, id, posted === null ? {} : { letters: posted });
    return ok(posted ?? 0);
  }, at);
}

/** Settles what was posted and keeps its words; answers how many letters went. */
async function settlePosted(
  tx: Transaction,
  id: string,
  leftOut: string[],
  by: Staff,
  now: Date,
): Promise<number> {
  await tx.$executeRaw`
    WITH going AS (
      SELECT o.follow_up_id, o.participant_id, o.subject, o.text
        FROM printed_follow_up o JOIN printed_letter l USING (print_job_id, participant_id)
        JOIN participant p ON p.id = l.participant_id
       WHERE o.print_job_id = ${id}::uuid AND o.participant_id <> ALL (${leftOut}::uuid[]) AND btrim(p.address) = l.address),
    settled AS (
      UPDATE follow_up f SET state = 'resolved', resolution = 'letter', resolved_by_id = ${by.id}::uuid, resolved_at = ${now}
        FROM going g WHERE f.id = g.follow_up_id AND f.state IN ('owed', 'failed') RETURNING f.id, f.fence, f.participant_id),
    kept AS (
      INSERT INTO kept_mail (follow_up_id, attempt, subject, text)
      SELECT s.id, s.fence + 1, g.subject, g.text FROM settled s JOIN going g ON g.follow_up_id = s.id)
    UPDATE printed_letter l SET posted = l.participant_id IN (SELECT participant_id FROM settled)
     WHERE l.print_job_id = ${id}::uuid`;
  return tx.printedLetter.count({ where: { printJobId: id, posted: true } });
}
