import type { Transaction } from "#app/server/database.ts";
import type { Answered } from "./inbound-mail.ts";
import { isUnknown, type Report } from "./report.ts";

/**
 * Erases the subscriber whom a mail of ours was to, when its address does not exist or its reader has called the mail unwanted:
 * nobody is owed news. False when it was to somebody else, or for another reason.
 */
export async function endSubscription(
  tx: Transaction,
  answered: Answered | null,
  report: Report | null,
): Promise<boolean> {
  if (answered?.of !== "notice" || !report) return false;
  if (report.kind !== "complaint" && !(report.kind === "returned" && isUnknown(report.status))) return false;
  const { count } = await tx.subscriber.deleteMany({ where: { notices: { some: { id: answered.id } } } });
  return count > 0;
}
