import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { addParty } from "#app/domain/hearings/add-party.ts";
import { correctPartyAddress } from "#app/domain/hearings/correct-party-address.ts";
import { findParty } from "#app/domain/hearings/find-party.ts";
import { inviteParties } from "#app/domain/hearings/invite-parties.ts";
import { listDueInvitations } from "#app/domain/hearings/list-due-invitations.ts";
import { listWork } from "#app/domain/hearings/list-work.ts";
import { markInvited } from "#app/domain/hearings/mark-invited.ts";
import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { workInboundMails } from "#app/domain/inbound-mails/work-inbound-mails.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addDays, at, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { emlFrom } from "#tests/support/eml.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { RefusingServer } from "#tests/support/refusing-server.ts";
import { hearing, must, receive, shownHearing } from "#tests/support/situation.ts";

const MAILS = pathToFileURL(`${resolve("tests/domain/inbound-mails/mails")}/`);
const WRONG = "aeldre@forkert.example";
const RIGHT = "aeldre@raad.example";

/** An open hearing of so many days with one party, which has been invited at the wrong address. */
async function invited(publishedDaysAgo = 10) {
  const situation = await hearing({ publishedDaysAgo });
  const form = { name: "Ældrerådet", kind: "council" as const, contactName: "", email: WRONG };
  const partyId = must(await addParty(situation.hearingId, form, situation.owner));
  expect(must(await inviteParties(situation.hearingId))).toBe(1);
  return { ...situation, partyId };
}

/** Sends what is due, and lets what went to the wrong address come back. */
async function comesBack(sink: MailSink, to = WRONG): Promise<void> {
  const sent = await sink.waitFor({ to });
  const raw = emlFrom(new URL("postfix-unknown.eml", MAILS), {
    ...{ to: sent.from, recipient: to, messageId: sent.messageId },
  });
  await receiveInboundMail({ raw: Buffer.from(raw), from: "", to: sent.from });
  while (await workInboundMails());
}

test("an invitation that comes back is a task until its address is put right; it goes again, and stays in the history", async ({
  database,
}) => {
  const { hearingId, slug, owner, partyId } = await invited();
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  const waiting = async () => (await listWork([hearingId], owner))[0]?.partiesReturned;
  const correct = (email: string) => correctPartyAddress(hearingId, partyId, email, owner);
  try {
    expect(await deliverNotices(mailer)).toBe(1);
    expect(await waiting()).toBe(0);
    expect(await correct(RIGHT)).toMatchObject({ refusal: "party_mail_not_returned" });
    await comesBack(sink);
    expect(await waiting()).toBe(1);
    expect((await shownHearing(slug))?.parties).toEqual([
      { name: "Ældrerådet", answered: false, unreached: true },
    ]);
    const journal = { chain: hearingId, deed: "mail_returned", aboutId: partyId };
    expect(await database.prisma.journalEntry.count({ where: journal })).toBe(1);
    // Nobody reminds a party at an address that is known to be wrong.
    const soon = at(addDays(dayOf(now()), 42), "09:00");
    expect(must(await inviteParties(hearingId, soon))).toBe(0);

    must(await correct(RIGHT));
    expect(await waiting()).toBe(0);
    expect(await correct("andet@raad.example")).toMatchObject({ refusal: "party_mail_not_returned" });
    expect(await deliverNotices(mailer)).toBe(1);
    expect(await deliverNotices(mailer)).toBe(0);
    expect(sink.all().flatMap(({ to }) => to)).toEqual([WRONG, RIGHT]);
    const [again, first] = (await findParty(hearingId, partyId))?.notices ?? [];
    expect(again).toMatchObject({ stands: "sent", partyEmail: RIGHT, kind: "party_invited" });
    expect(first).toMatchObject({ stands: "failed", partyEmail: WRONG, dealtWithBy: owner.name });
    expect(first?.lastError).toContain("5.1.1");
    // The same report once more says nothing of the new one.
    await comesBack(sink);
    expect(await waiting()).toBe(0);
    expect((await shownHearing(slug))?.parties[0]?.unreached).toBe(false);
  } finally {
    mailer.close();
    await sink.close();
  }
});

test("what the server refuses at the sending is a task too, and inviting by letter deals with it", async ({
  database,
}) => {
  const { hearingId, owner, partyId } = await invited();
  const server = new RefusingServer({ onRcptTo: "550 5.1.1 no such user" });
  const mailer = openMailer(await server.listen());
  await deliverNotices(mailer);
  mailer.close();
  await server.close();
  expect((await listWork([hearingId], owner))[0]?.partiesReturned).toBe(1);
  expect((await findParty(hearingId, partyId))?.notices[0]).toMatchObject({
    ...{ stands: "failed", lastError: expect.stringContaining("no such user") },
  });
  must(await markInvited(hearingId, partyId, owner));
  expect((await listWork([hearingId], owner))[0]?.partiesReturned).toBe(0);
  expect(await markInvited(hearingId, partyId, owner)).toMatchObject({ refusal: "party_already_invited" });
  await expect(database.pool.query("UPDATE notice SET sent_at = now(), failed_at = NULL")).rejects.toThrow(
    /notice_is_dealt_with_once|notice_dealt_with/,
  );
});

test("nothing goes twice to an address that it reached, in the code and in the database", async ({
  database,
}) => {
  const { hearingId, owner, partyId } = await invited();
  const failed = "UPDATE notice SET sent_at = NULL, failed_at = now(), last_error = 'returned 5.2.2 full'";
  await database.pool.query(failed);
  await database.pool.query(
    `INSERT INTO notice (kind, party_id, party_email, sent_at) VALUES ('party_reminded', $1, 'Aeldre@raad.example', now())`,
    [partyId],
  );
  expect(await correctPartyAddress(hearingId, partyId, RIGHT, owner)).toMatchObject({
    refusal: "party_mail_reached",
  });
  const again = `INSERT INTO notice (kind, party_id, party_email) VALUES ('party_invited', $1, 'x@y.example')`;
  await expect(database.pool.query(again, [partyId])).rejects.toThrow(/notice_party_once/);
  const dealtWith =
    "UPDATE notice SET dealt_with_at = now(), dealt_with_by_id = $1 WHERE kind = 'party_reminded'";
  await expect(database.pool.query(dealtWith, [owner.id])).rejects.toThrow(/notice_dealt_with/);
  await expect(database.pool.query("UPDATE notice SET party_email = 'x@y.example'")).rejects.toThrow(
    /notice_keeps_its_address/,
  );
  await database.pool.query("UPDATE party SET reminded_at = now() WHERE id = $1", [partyId]);
  must(await correctPartyAddress(hearingId, partyId, WRONG, owner));
  // A reminder has reached it before the invitation came back: there is no second one.
  expect(await database.prisma.party.findUnique({ where: { id: partyId } })).toMatchObject({
    remindedAt: expect.any(Date),
  });
  const party = { name: "Andre", kind: "council" as const, contactName: "", email: "a@b.example" };
  const otherId = must(await addParty(hearingId, party, owner));
  const { submissionId } = await receive(hearingId, { organisation: "Andre" });
  await database.prisma.party.update({ where: { id: otherId }, data: { submissionId } });
  expect(await correctPartyAddress(hearingId, otherId, RIGHT, owner)).toMatchObject({
    refusal: "party_has_answered",
  });
});

test("who is invited again in the last week is not reminded at once; when the deadline has passed no mail goes", async ({
  database,
}) => {
  const { hearingId, owner, partyId } = await invited(52);
  const failed =
    "UPDATE notice SET failed_at = now(), last_error = '550 no' WHERE sent_at IS NULL AND failed_at IS NULL";
  await database.pool.query(failed);
  must(await correctPartyAddress(hearingId, partyId, RIGHT, owner));
  expect(await listDueInvitations()).toEqual([]);
  expect(must(await inviteParties(hearingId))).toBe(0);
  await database.pool.query(failed);
  const after = at(addDays(dayOf(now()), 30), "09:00");
  expect(await correctPartyAddress(hearingId, partyId, RIGHT, owner, after)).toMatchObject({
    refusal: "hearing_not_open",
  });
  // An erasure empties the party's address, and the history forgets it too.
  await database.pool.query("UPDATE party SET email = ''");
  expect(await database.prisma.notice.count({ where: { partyEmail: { not: "" } } })).toBe(0);
});
