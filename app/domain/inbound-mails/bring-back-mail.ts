import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { kindsOf } from "./inbound-mail.ts";

/**
 * Lays a mail before officials again that was set aside, by itself or by one of them. Refused when something was made of it,
 * when it waits already, and for one that is the same as another.
 */
export function bringBackMail(hearingId: string, id: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const mail = await tx.inboundMail.findFirst({
      where: { id, hearingId, kind: { not: null } },
      select: { kind: true, submissionId: true, handledAt: true },
    });
    if (!mail?.kind) return refused("not_found");
    const { kind } = mail;
    if (mail.submissionId) return refused("mail_became_something");
    const setAside = [...kindsOf.set_aside, ...kindsOf.spam].some((one) => one === kind);
    if (!mail.handledAt && !setAside) return refused("mail_waits_already");
    if (kind === "repeated") return refused("mail_is_the_same");
    const answered = kind === "reply" || kind === "complaint" || kind === "unreadable";
    await tx.inboundMail.update({
      where: { id },
      data: {
        ...{ handledAt: null, handledById: null, handledAs: null },
        kind: answered ? kind : "intake",
      },
    });
    await record(tx, hearingId, "mail_brought_back", by, now, id, { from: kind });
    return ok(id);
  }, at);
}
