import { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** The hearing to which a mail belongs that came to no hearing's address. */
export const assignmentForm = z.object({ hearing: z.guid({ error: () => m.inbound_error_hearing() }) });

/**
 * Gives a mail that is about no hearing to one, where it waits to be confirmed as a submission. Refused when the hearing has not
 * been approved or has been concluded, and when somebody has seen to the mail.
 */
export function assignMail(
  id: string,
  { hearing: hearingId }: z.output<typeof assignmentForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const mail = await tx.inboundMail.findFirst({
      where: { id, hearingId: null, kind: { not: null } },
      select: { messageId: true, digest: true },
    });
    const hearing = await tx.hearing.findFirst({ where: { id: hearingId, approvedAt: { not: null } } });
    if (!mail || !hearing) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    const { count } = await tx.inboundMail.updateMany({
      where: { id, hearingId: null, handledAt: null },
      data: { hearingId, kind: (await isThere(tx, hearingId, mail)) ? "repeated" : "intake" },
    });
    if (count === 0) return refused("mail_already_handled");
    await record(tx, INSTALLATION, "mail_assigned", by, now, id);
    await record(tx, hearingId, "mail_assigned", by, now, id);
    return ok(id);
  }, at);
}

const isThere = async (
  tx: Transaction,
  hearingId: string,
  same: { messageId: string | null; digest: string },
) => (await tx.inboundMail.count({ where: { ...same, hearingId, kind: { not: "repeated" } } })) > 0;
