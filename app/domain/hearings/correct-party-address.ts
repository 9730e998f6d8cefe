import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { isOpen } from "./hearing.ts";
import { lockHearing } from "./lock-hearing.ts";
import { returned } from "./party.ts";

/**
 * Puts the address of a party right whose invitation or reminder did not arrive, and sends that again; what failed stays, as dealt with. The
 * same address may be tried again. Refused when nothing came back, when a mail to that address has arrived as far as we know, when
 * the party has answered, and when the hearing is not open.
 */
export function correctPartyAddress(
  hearingId: string,
  partyId: string,
  email: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    const party = await tx.party.findFirst({ where: { id: partyId, hearingId } });
    if (!hearing || !party) return refused("not_found");
    if (!isOpen(hearing, now)) return refused("hearing_not_open");
    if (party.submissionId) return refused("party_has_answered");
    const failed = await tx.notice.findMany({ where: { partyId, ...returned } });
    if (failed.length === 0) return refused("party_mail_not_returned");
    const reached = {
      partyId,
      sentAt: { not: null },
      partyEmail: { equals: email, mode: "insensitive" },
    } as const;
    if (await tx.notice.findFirst({ where: reached })) return refused("party_mail_reached");
    await tx.notice.updateMany({
      where: { id: { in: failed.map(({ id }) => id) } },
      data: { dealtWithAt: now, dealtWithById: by.id },
    });
    await tx.notice.updateMany({
      where: { partyId, sentAt: null, failedAt: null },
      data: { partyEmail: email },
    });
    const reminded = await tx.notice.findFirst({
      where: { partyId, kind: "party_reminded", dealtWithAt: null },
    });
    const invites = failed.some(({ kind }) => kind === "party_invited");
    const kind = invites ? "party_invited" : "party_reminded";
    await tx.party.update({
      where: { id: partyId },
      data: {
        email,
        ...(invites && { invitedAt: now }),
        // Whom a reminder has reached before is not reminded again.
        ...(!reminded && { remindedAt: invites ? null : now }),
      },
    });
    await oweNotice(tx, null, kind, by.id, now, { partyId, partyEmail: email });
    await record(tx, hearingId, "party_address_corrected", by, now, partyId);
    return ok(partyId);
  }, at);
}
