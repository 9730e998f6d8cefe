import { record } from "#app/domain/journal/record.ts";
import type { Transaction } from "#app/server/database.ts";
import type { Answered } from "./inbound-mail.ts";
import { RETURNED, type Report } from "./report.ts";

/**
 * Says of a mail of ours that it came back: a follow-up becomes a task, a notice has failed, which is a task when it was to a party. An echo of an attempt that is not
 * the last changes nothing, and the same report twice nothing more. `under_way` when the ledger does not know yet that
 * it was sent.
 */
export async function settleReturned(
  tx: Transaction,
  { of, id, attempt, hearingId }: Answered,
  { status, words }: Report,
  at: Date,
): Promise<"settled" | "nothing" | "under_way"> {
  const lastError = [RETURNED, status, words].filter(Boolean).join(" ");
  if (of === "notice") {
    const { count } = await tx.notice.updateMany({
      where: { id, sentAt: { not: null }, ...(attempt !== null && { attempts: attempt }) },
      data: { sentAt: null, failedAt: at, lastError },
    });
    if (count === 0) return "nothing";
    const { partyId } = await tx.notice.findUniqueOrThrow({ where: { id } });
    if (partyId) await record(tx, hearingId ?? "", "mail_returned", "clock", at, partyId, { status });
    return "settled";
  }
  const about = { id, ...(attempt !== null && { fence: attempt }) };
  const { count } = await tx.followUp.updateMany({
    where: { ...about, state: "sent" },
    data: { state: "failed", lastError },
  });
  if (count > 0) {
    await record(tx, hearingId ?? "", "mail_returned", "clock", at, id, { status });
    return "settled";
  }
  return (await tx.followUp.count({ where: { ...about, state: "sending" } })) > 0 ? "under_way" : "nothing";
}
