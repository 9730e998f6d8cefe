import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { listWork } from "#app/domain/hearings/list-work.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import {
  cancelAddressChange,
  cancelOldAddressChanges,
} from "#app/domain/participants/cancel-address-change.ts";
import { confirmNewAddress } from "#app/domain/participants/confirm-new-address.ts";
import { type ContactForm, contactForm } from "#app/domain/participants/contact.ts";
import { correctAddress } from "#app/domain/participants/correct-address.ts";
import { correctContact } from "#app/domain/participants/correct-contact.ts";
import { findAddressChange } from "#app/domain/participants/find-address-change.ts";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { countCasework } from "#app/domain/submissions/list-casework.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { listSnapshots } from "#app/domain/white-book/find-white-book.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, hearing, must, receive } from "#tests/support/situation.ts";

const form = (said: Partial<ContactForm> = {}): ContactForm => ({
  ...{ name: "Ida", email: "ida@post.example", address: "", locale: "da", protectedAddress: false, ...said },
});
const said = {
  said: { name: "Ida", email: "ida@post.example", body: "Brønden lugter." },
  ...{ theme: "Rør", reason: "Ledningen." },
};
const open = () => database().addressChange.findFirstOrThrow({ where: { confirmedAt: null } });
const HOUR = 3_600;

async function mailsAfter(): Promise<MailSink> {
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  while ((await deliverNotices(mailer)) + (await deliverDue(mailer)) > 0);
  mailer.close();
  await sink.close();
  return sink;
}

test("postal address and language count at once, and the journal says what was put right but not to what", async ({
  database: { prisma },
}) => {
  const { hearingId } = await hearing();
  const { participantId } = await receive(hearingId, said.said);
  must(await correctContact(participantId, form({ address: "Torvet 2", locale: "en" })));
  must(await correctContact(participantId, form({ address: "Torvet 2", locale: "en" })));
  expect(await prisma.participant.findUniqueOrThrow({ where: { id: participantId } })).toMatchObject({
    ...{ address: "Torvet 2", locale: "en", linkEpoch: 1, renamedAt: null },
  });
  const entries = await prisma.journalEntry.findMany({ where: { deed: "contact_corrected" } });
  expect(entries.map(({ details }) => details)).toEqual([{ changed: "address language" }]);
});

test("another e-mail address counts when it is confirmed from there; the old one is told, and its links die only then", async ({
  database: { prisma },
}) => {
  const { hearingId } = await hearing();
  const { participantId: id } = await receive(hearingId, said.said);
  must(await correctContact(id, form({ email: "ida@ny.example" })));
  const before = await prisma.participant.findUniqueOrThrow({ where: { id } });
  expect(before).toMatchObject({ email: "ida@post.example", linkEpoch: 1 });
  expect(await findMyPage({ id, linkEpoch: 1 })).toMatchObject({ newAddress: { email: "ida@ny.example" } });
  const sink = await mailsAfter();
  const [asked, ...more] = sink.all({ to: "ida@ny.example" });
  expect(more).toEqual([]);
  expect(asked?.text).not.toContain("Ida");
  expect(asked?.text).not.toContain("/participant/");
  const [told] = sink.all({ to: "ida@post.example", subject: "Din e-mailadresse bliver ændret" });
  expect(told?.text).toContain("ida@ny.example");

  const change = await open();
  expect(must(await confirmNewAddress(change.id))).toMatchObject({ id, linkEpoch: 2 });
  expect(must(await confirmNewAddress(change.id))).toMatchObject({ id, linkEpoch: 2 });
  expect(await findMyPage({ id, linkEpoch: 1 })).toBeNull();
  expect(await findMyPage({ id, linkEpoch: 2 })).toMatchObject({ email: "ida@ny.example", newAddress: null });
});

test("a new address can be dropped, holds for seven days, and is asked to confirm once an hour", async ({
  database: { prisma },
}) => {
  const { hearingId, owner } = await hearing();
  const { participantId: id } = await receive(hearingId, said.said);
  const moved = form({ email: "ida@ny.example" });
  const later = (hours: number) => addSeconds(now(), hours * HOUR);
  must(await correctContact(id, moved));
  const first = await open();
  expect(await correctContact(id, form({ ...moved, address: "Torvet 2" }))).toMatchObject({
    refusal: "address_asked_lately",
  });
  expect((await prisma.participant.findUniqueOrThrow({ where: { id } })).address).toBeNull();
  must(await cancelAddressChange(id));
  expect(await confirmNewAddress(first.id)).toMatchObject({ refusal: "not_found" });
  must(await correctContact(id, moved, later(2)));
  const second = await open();
  expect(await findAddressChange(second.id)).toMatchObject({ email: "ida@ny.example" });
  expect(await confirmNewAddress(second.id, later(8 * 24))).toMatchObject({ refusal: "not_found" });
  must(await correctAddress(id, { email: "ida@andet.example", address: "" }, owner));
  expect(await confirmNewAddress(second.id)).toMatchObject({ refusal: "not_found" });
  must(await correctContact(id, form({ email: "ida@tredje.example" }), later(2)));
  expect(must(await cancelOldAddressChanges(later(3)))).toBe(0);
  expect(must(await cancelOldAddressChanges(later(9 * 24)))).toBe(1);
});

test("an address is not taken away by its owner here, nor taken from somebody of the same name", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const { participantId } = await receive(hearingId, said.said);
  await receive(hearingId, { name: "Ida", email: "ida@ny.example" });
  await receive(hearingId, { name: "Bo", email: "ida@post.example" });
  expect(await correctContact(participantId, form({ email: null }))).toMatchObject({
    refusal: "email_needed",
  });
  expect(await correctContact(participantId, form({ email: "IDA@ny.example" }))).toMatchObject({
    refusal: "address_in_use",
  });
  expect(await correctContact(participantId, form({ name: "bo" }))).toMatchObject({
    refusal: "address_in_use",
  });
});

test("another name is used in mails and found by officials at once, and in public when one has looked", async ({
  database: _,
}) => {
  const { hearingId, owner, other, participantId } = await answeredHearing(said);
  while ((await indexSubmissions()) > 0);
  const waiting = async () => (await listWork([hearingId], owner))[0]?.uncleared;
  expect(await waiting()).toBe(0);
  must(await correctContact(participantId, form({ name: "Ida Ærø" })));
  expect((await findPublicSubmission(hearingId, 1))?.name).toBe("Ida");
  expect(await waiting()).toBe(1);
  expect(await countCasework(hearingId, { filter: "uncleared", words: "" })).toBe(1);
  expect(await countCasework(hearingId, { filter: "all", words: "Ærø" })).toBe(1);
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, other));
  expect((await findPublicSubmission(hearingId, 1))?.name).toBe("Ida Ærø");
  expect(await waiting()).toBe(0);
});

test("a name that may not be shown is gone at once, with the white books it stands in, and comes back through an official", async ({
  database: _,
}) => {
  const { hearingId, owner, participantId } = await answeredHearing(said);
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  must(await correctContact(participantId, form({ protectedAddress: true })));
  expect((await findPublicSubmission(hearingId, 1))?.name).toBe("");
  expect(await listSnapshots(hearingId)).toMatchObject([{ stands: false }]);
  must(await correctContact(participantId, form()));
  expect((await findPublicSubmission(hearingId, 1))?.name).toBe("");
  expect(await countCasework(hearingId, { filter: "uncleared", words: "" })).toBe(1);
});

test("the form refuses names and addresses that are none", () => {
  const read = (given: Record<string, string>) =>
    contactForm.safeParse({ name: "Ida", locale: "da", ...given }).success;
  expect(read({})).toBe(true);
  expect(read({ email: "søren@post.example" })).toBe(true);
  const wrongs: Record<string, string>[] = [
    { name: "<b>" },
    { name: " " },
    { email: "a, b@c.dk" },
    { locale: "sv" },
  ];
  for (const wrong of wrongs) expect(read(wrong), JSON.stringify(wrong)).toBe(false);
});
