import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Handled } from "./inbound-mail.ts";

/**
 * Says what a mail is that becomes no submission of its own, and why: it belongs to one, is a question that is answered elsewhere,
 * is nothing for the hearing, or something else. It stays where it is. Refused when somebody has seen to it before.
 */
export function handleMail(
  hearingId: string | null,
  id: string,
  handled: Handled,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const mail = await tx.inboundMail.findFirst({
      where: { id, hearingId, kind: { not: null } },
      select: { id: true },
    });
    if (!mail) return refused("not_found");
    const number = handled.as === "belongs" ? handled.number : null;
    const submission =
      number === null || !hearingId
        ? null
        : await tx.submission.findUnique({ where: { hearingId_number: { hearingId, number } } });
    if (number !== null && !submission) return refused("no_such_submission", { number });
    const { count } = await tx.inboundMail.updateMany({
      where: { id, handledAt: null },
      data: {
        ...{ handledAt: now, handledById: by.id, handledAs: handled.as, note: handled.note },
        submissionId: submission?.id ?? null,
      },
    });
    if (count === 0) return refused("mail_already_handled");
    const details = number === null ? { as: handled.as } : { as: handled.as, number };
    await record(tx, hearingId ?? INSTALLATION, "reply_handled", by, now, id, details);
    return ok(id);
  }, at);
}
