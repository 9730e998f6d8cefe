import type { Transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

type Open = { hearingId: string; exceptionById: string | null; exceptionReason: string };

/**
 * A follow-up that nobody has sent or settled and that is in no letter being printed, held until the deed is done; with the
 * refusal when it is not so.
 */
export async function holdOpen(tx: Transaction, id: string): Promise<Result<Open>> {
  await tx.$queryRaw`SELECT FROM follow_up WHERE id = ${id}::uuid FOR UPDATE`;
  const followUp = await tx.followUp.findUnique({ where: { id } });
  if (!followUp) return refused("not_found");
  if (followUp.state !== "owed" && followUp.state !== "failed") return refused("follow_up_not_open");
  const printed = await tx.printedFollowUp.findFirst({
    where: { followUpId: id, open: true },
    select: { letter: { select: { printJob: { select: { number: true } } } } },
  });
  if (printed) return refused("follow_up_in_print_job", { number: printed.letter.printJob.number });
  return ok(followUp);
}
