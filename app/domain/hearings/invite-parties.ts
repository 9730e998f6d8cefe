import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { isOpen } from "./hearing.ts";
import { lockHearing } from "./lock-hearing.ts";
import { remindsFrom, returned } from "./party.ts";

/**
 * What the clock does for the parties of an open hearing: invites by mail those that have not been, and in its last week
 * reminds once those that have not answered, unless they were invited in it or their mail came back. Who has no e-mail address is invited by an official. Answers how many mails
 * were owed; a second run owes nothing. Refused when the hearing is not open.
 */
export function inviteParties(hearingId: string, at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (!hearing.closesAt || !isOpen(hearing, now)) return refused("hearing_not_open");
    const parties = await tx.party.findMany({
      where: { hearingId, email: { not: "" } },
      include: { _count: { select: { notices: { where: returned } } } },
    });
    const invited = parties.filter((party) => party.invitedAt === null);
    const from = remindsFrom(hearing.closesAt);
    const silent = parties.filter((party) => party.submissionId === null && party.remindedAt === null);
    const reminded = silent.filter(
      ({ invitedAt, _count }) => now >= from && invitedAt && invitedAt < from && _count.notices === 0,
    );
    const owe = ({ id, email }: { id: string; email: string }, kind: "party_invited" | "party_reminded") =>
      oweNotice(tx, null, kind, null, now, { partyId: id, partyEmail: email });
    for (const party of invited) await owe(party, "party_invited");
    for (const party of reminded) await owe(party, "party_reminded");
    const of = (some: { id: string }[]) => ({ where: { id: { in: some.map(({ id }) => id) } } });
    await tx.party.updateMany({ ...of(invited), data: { invitedAt: now } });
    await tx.party.updateMany({ ...of(reminded), data: { remindedAt: now } });
    const owed = invited.length + reminded.length;
    if (owed > 0) await record(tx, hearingId, "parties_invited", "clock", now, hearingId, { owed });
    return ok(owed);
  }, at);
}
