import { setTimeout } from "node:timers/promises";
import { findClearing } from "#app/domain/clearings/find-clearing.ts";
import { scanSubmissions } from "#app/domain/clearings/scan-submissions.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { assignMail } from "#app/domain/inbound-mails/assign-mail.ts";
import { bringBackMail } from "#app/domain/inbound-mails/bring-back-mail.ts";
import { handleMail } from "#app/domain/inbound-mails/handle-mail.ts";
import {
  countInboundMails,
  findNextWaiting,
  listInboundMails,
} from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { registerMail } from "#app/domain/inbound-mails/register-mail.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { vouchForSender } from "#app/domain/submissions/vouch-for-sender.ts";
import { database } from "#app/server/database.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addSeconds } from "#app/shared/time.ts";
import { test as base, expect } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { asSuggested, type Mailbox, mailsOf, openMailbox } from "#tests/support/mailbox.ts";
import { hearing, must, official, receive, type Situation } from "#tests/support/situation.ts";

const test = base.extend<{ situation: Situation; box: Mailbox }>({
  situation: async ({ database: _ }, use) => use(await hearing()),
  box: async ({ situation }, use) => {
    const box = await openMailbox(situation.slug);
    await use(box);
    box.close();
  },
});

const IDA = "ida.holm@gmail.example";
const submissions = (hearingId: string) =>
  database().submission.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    include: { participant: true },
  });
async function only(hearingId: string) {
  const [mail] = await mailsOf(hearingId);
  if (!mail) throw new Error("a mail has come");
  return mail;
}

test("a confirmed mail is a submission that came when the mail did, and its sender gets the receipt and confirms the address there", async ({
  situation,
  box,
}) => {
  const { hearingId, owner, other } = situation;
  await box.comes("gmail-attachment.eml");
  const mail = await only(hearingId);
  const { number, participantId } = must(await registerMail(hearingId, mail.id, asSuggested(mail), owner));
  expect(await submissions(hearingId)).toMatchObject([
    {
      number: 1,
      channel: "email",
      body: mail.text,
      receivedAt: mail.receivedAt,
      late: false,
      registeredById: null,
    },
  ]);
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverDue(mailer);
  const receipt = await sink.waitFor({ to: IDA, subject: "Kvittering" });
  expect(receipt.text).toContain("Bekræft din e-mailadresse");
  expect(receipt.text).toContain("med e-mail");
  mailer.close();
  await sink.close();
  const everything = { ranges: [], phrases: [] };
  expect(await publishSubmission(hearingId, number, everything, other)).toMatchObject({
    refusal: "address_unconfirmed",
  });
  must(await confirmAddress(participantId));
  must(await publishSubmission(hearingId, number, everything, other));
  const deeds = await database().journalEntry.findMany({ where: { chain: hearingId, aboutId: mail.id } });
  expect(deeds).toMatchObject([{ deed: "mail_registered", actorId: owner.id, details: { number: 1 } }]);
  expect(JSON.stringify(deeds)).not.toContain("Ida");
});

test("two officials who confirm the same mail at once make one submission", async ({ situation, box }) => {
  const { hearingId, owner, other } = situation;
  await box.comes("gmail-attachment.eml");
  const mail = await only(hearingId);
  const changed = asSuggested(mail, { body: "Rettet af den anden." });
  const done = await Promise.all([
    ...[
      registerMail(hearingId, mail.id, asSuggested(mail), owner),
      registerMail(hearingId, mail.id, changed, other),
    ],
    registerMail(hearingId, mail.id, asSuggested(mail), owner),
  ]);
  expect(done.map((one) => must(one).number)).toEqual([1, 1, 1]);
  expect(done.map((one) => must(one).again).toSorted()).toEqual([false, true, true]);
  expect(await submissions(hearingId)).toHaveLength(1);
  expect(await database().followUp.count({ where: { hearingId, milestone: "receipt" } })).toBe(1);
  const aside = { as: "set_aside" as const, note: "Spam" };
  expect(await handleMail(hearingId, mail.id, aside, owner)).toMatchObject({
    refusal: "mail_already_handled",
  });
});

/** Publishes a submission with everything left out that the scanner found in it. */
async function publish(hearingId: string, number: number, by: Staff) {
  await indexSubmissions();
  while (await scanSubmissions());
  const { findings = [] } = (await findClearing(hearingId, number)) ?? {};
  const decisions = new Map(findings.map(({ id }) => [id, "left_out" as const]));
  return publishSubmission(hearingId, number, { ranges: [], phrases: [], decisions }, by);
}

test("whom an official vouches for is confirmed, at once or later, and what comes later is not", async ({
  situation,
  box,
}) => {
  const { hearingId, owner, other } = situation;
  await box.comes("gmail-attachment.eml");
  await box.comes("apple-forward.eml");
  const [ida, grete] = await mailsOf(hearingId);
  if (!ida || !grete) throw new Error("two mails have come");
  must(await registerMail(hearingId, ida.id, asSuggested(ida, { vouched: "spoken" }), owner));
  must(await publish(hearingId, 1, other));
  must(await registerMail(hearingId, grete.id, asSuggested(grete), owner));
  expect(await publish(hearingId, 2, other)).toMatchObject({
    ok: false,
  });
  must(await vouchForSender(hearingId, 2, { vouched: "known" }, owner));
  must(await publish(hearingId, 2, other));
  await receive(hearingId, { name: "Grete Lund", email: "grete.lund@icloud.example" });
  expect(await publish(hearingId, 3, other)).toMatchObject({
    refusal: "address_unconfirmed",
  });
  const deeds = await database().journalEntry.findMany({
    where: { chain: hearingId, deed: { contains: "vouched" } },
  });
  expect(deeds).toMatchObject([{ details: { number: 2, vouched: "known" } }]);
});

test("what came after the deadline is late, and what came before the opening waits for it and is in time", async ({
  situation,
  box,
}) => {
  const { hearingId, owner } = situation;
  const { closesAt, opensAt } = await database().hearing.findUniqueOrThrow({ where: { id: hearingId } });
  if (!closesAt || !opensAt) throw new Error("the hearing has a period");
  const after = addSeconds(closesAt, 60);
  await box.comes("gmail-attachment.eml");
  const mail = await only(hearingId);
  const lastMinute = { receivedOn: "2099-01-01" };
  expect(await registerMail(hearingId, mail.id, asSuggested(mail, lastMinute), owner)).toMatchObject({
    refusal: "received_in_the_future",
  });
  const moved = (to: Date) => database().$executeRaw`
    UPDATE inbound_mail SET received_at = ${to} WHERE id = ${mail.id}::uuid`;
  await database().$executeRawUnsafe("ALTER TABLE inbound_mail DISABLE TRIGGER keep_inbound_mail");
  await moved(closesAt);
  const late = await only(hearingId);
  must(await registerMail(hearingId, mail.id, asSuggested(late), owner, after));
  expect(await submissions(hearingId)).toMatchObject([{ late: true, receivedAt: closesAt }]);

  const coming = await hearing({ publishedDaysAgo: -10 });
  await box.comes("apple-forward.eml", {}, mailboxAddress(coming.slug) ?? "");
  const early = await only(coming.hearingId);
  expect(await registerMail(coming.hearingId, early.id, asSuggested(early), owner)).toMatchObject({
    refusal: "hearing_not_open_yet",
  });
  const opening = await database().hearing.findUniqueOrThrow({ where: { id: coming.hearingId } });
  const opened = addSeconds(opening.opensAt ?? after, 3600);
  must(await registerMail(coming.hearingId, early.id, asSuggested(early), owner, opened));
  expect(await submissions(coming.hearingId)).toMatchObject([{ late: false, receivedAt: opening.opensAt }]);
});

test("an addition is a submission of its own that says what it adds to", async ({ situation, box }) => {
  const { hearingId, owner } = situation;
  await box.comes("gmail-attachment.eml");
  await box.comes("gmail-later.eml");
  const [first, second] = await mailsOf(hearingId);
  if (!first || !second) throw new Error("two mails have come");
  must(await registerMail(hearingId, first.id, asSuggested(first), owner));
  expect(await registerMail(hearingId, second.id, asSuggested(second, { addsTo: "7" }), owner)).toMatchObject(
    {
      refusal: "no_such_submission",
    },
  );
  must(await registerMail(hearingId, second.id, asSuggested(second, { addsTo: "1" }), owner));
  const [one, two] = await submissions(hearingId);
  expect(two?.participantId).toBe(one?.participantId);
  expect((await mailsOf(hearingId))[1]).toMatchObject({ addsTo: { number: 1 }, submission: { number: 2 } });
});

test("what is set aside is never gone, and comes back until something was made of it", async ({
  database: { pool },
  situation,
  box,
}) => {
  const { hearingId, owner } = situation;
  await box.comes("away.eml");
  await box.comes("newsletter.eml");
  await box.comes("association.eml");
  const [away, letter, garden] = await mailsOf(hearingId);
  if (!away || !letter || !garden) throw new Error("three mails have come");
  expect([away.kind, letter.kind, garden.kind]).toEqual(["auto_reply", "spam", "intake"]);
  expect(letter.signs).toEqual(["bulk", "masked_link", "answered_elsewhere"]);
  expect(garden.signs).toEqual(["bulk"]);
  expect(Object.fromEntries(await countInboundMails(hearingId))).toEqual({
    ...{ intake: 1, replies: 0, set_aside: 1, spam: 1, handled: 0 },
  });
  for (const { id } of [away, letter]) must(await bringBackMail(hearingId, id, owner));
  expect((await listInboundMails(hearingId, "intake")).mails).toHaveLength(3);
  expect(await bringBackMail(hearingId, garden.id, owner)).toMatchObject({ refusal: "mail_waits_already" });
  must(await handleMail(hearingId, letter.id, { as: "set_aside", note: "Reklame" }, owner));
  must(await bringBackMail(hearingId, letter.id, owner));
  must(await registerMail(hearingId, garden.id, asSuggested(garden), owner));
  expect(await bringBackMail(hearingId, garden.id, owner)).toMatchObject({
    refusal: "mail_became_something",
  });
  expect(await findNextWaiting(hearingId, away.id)).toBe(letter.id);
  expect(await findNextWaiting(hearingId, garden.id)).toBe(away.id);
  const wrong = [
    "DELETE FROM inbound_mail",
    "UPDATE inbound_mail SET handled_at = NULL, handled_by_id = NULL, handled_as = NULL, submission_id = NULL",
    "UPDATE inbound_mail SET trusted = true",
  ];
  for (const sql of wrong) await expect(pool.query(sql), sql).rejects.toThrow(/inbound_mail_is_kept/);
});

test("headers about spam and senders are believed from the municipality's own mail server only, and only where it wrote them", async ({
  situation,
}) => {
  const { hearingId } = situation;
  const to = mailboxAddress(situation.slug) ?? "";
  const own = "Received: from out.example by mx.moelleaa.example; Tue, 24 Nov 2026 09:59:00 +0100";
  const verdict = "X-Spam-Status: Yes, score=9";
  const failed =
    "Authentication-Results: mx.moelleaa.example;\r\n\tdmarc=fail (p=none) header.from=stedet.example";
  const passed =
    "Authentication-Results: mx.moelleaa.example; spf=pass; dmarc=pass header.from=stedet.example";
  const before = "Received: from pc by out.example; Tue, 24 Nov 2026 09:58:00 +0100";
  const comes = async (peer: string, ...head: string[]) => {
    const id = crypto.randomUUID();
    const lines = [
      ...head,
      "From: Ida <ida@stedet.example>",
      `Message-ID: <${id}@x>`,
      "Subject: Vand",
      "",
      id,
    ];
    await receiveInboundMail({ raw: Buffer.from(lines.join("\r\n")), from: "ida@stedet.example", to, peer });
    // Two in one millisecond are in no order.
    await setTimeout(2);
  };
  await comes("::ffff:192.0.2.25", verdict, own, failed, before);
  await comes("192.0.2.25", own, passed, before);
  await comes("192.0.2.25", own, before, verdict, failed);
  await comes("198.51.100.9", verdict, own, failed, before);
  const box = await openMailbox(situation.slug);
  await box.read();
  box.close();
  const mails = await mailsOf(hearingId);
  expect(mails.map(({ kind, senderCheck, signs }) => ({ kind, senderCheck, signs }))).toEqual([
    { kind: "spam", senderCheck: "failed", signs: ["server_says_spam", "sender_check_failed"] },
    { kind: "intake", senderCheck: "passed", signs: [] },
    { kind: "intake", senderCheck: "unknown", signs: [] },
    { kind: "intake", senderCheck: "unknown", signs: [] },
  ]);
  expect(mails[1]?.serverReceivedAt?.toISOString()).toBe("2026-11-24T08:59:00.000Z");
  expect(mails[3]?.serverReceivedAt).toBeNull();
});

test("somebody we know is not taken for spam because of how they send; a dangerous file is, from anybody", async ({
  situation,
  box,
}) => {
  const { hearingId } = situation;
  await database().party.create({
    data: { hearingId, name: "El-forbundet", kind: "association", email: "news@tilbud.example" },
  });
  await box.comes("newsletter.eml");
  await box.sends(
    "From: <news@tilbud.example>\r\nSubject: Plan\r\nContent-Type: application/octet-stream; name=plan.pdf.exe\r\n\r\nMZ\r\n",
  );
  expect((await mailsOf(hearingId)).map(({ kind }) => kind)).toEqual(["intake", "spam"]);
});

test("a mail to nobody's hearing is given to one by an administrator", async ({ situation, box }) => {
  const { hearingId, owner } = situation;
  const alma = await official("Alma", ["administrator"]);
  await box.comes("gmail-attachment.eml", {}, "svar@moelleaa.example");
  const [stray] = await mailsOf(null);
  if (!stray) throw new Error("a mail has come");
  expect(stray.kind).toBe("stray");
  expect(await assignMail(stray.id, { hearing: crypto.randomUUID() }, alma)).toMatchObject({
    refusal: "not_found",
  });
  must(await assignMail(stray.id, { hearing: hearingId }, alma));
  const mail = await only(hearingId);
  must(await registerMail(hearingId, mail.id, asSuggested(mail), owner));
  await box.comes("gmail-attachment.eml", {}, "svar@moelleaa.example");
  const [again] = await mailsOf(null);
  must(await assignMail(again?.id ?? "", { hearing: hearingId }, alma));
  expect((await mailsOf(hearingId)).map(({ kind }) => kind)).toEqual(["intake", "repeated"]);
});

test("a hearing is not concluded while a mail to it waits", async ({
  database: { pool },
  situation,
  box,
}) => {
  const { hearingId, owner } = situation;
  await box.comes("gmail-attachment.eml");
  await database().$executeRaw`ALTER TABLE hearing DISABLE TRIGGER USER`;
  await database().$executeRaw`ALTER TABLE hearing ENABLE TRIGGER keep_conclusion_from_waiting_mails`;
  const conclude = () =>
    pool.query("UPDATE hearing SET concluded_at = clock_timestamp(), concluded_by_id = $2 WHERE id = $1", [
      hearingId,
      owner.id,
    ]);
  await expect(conclude()).rejects.toThrow(/mails_wait_in_the_hearing/);
  const mail = await only(hearingId);
  must(await handleMail(hearingId, mail.id, { as: "question", note: "Svaret i telefonen" }, owner));
  await conclude();
  await box.comes("apple-forward.eml");
  const late = (await mailsOf(hearingId))[1];
  if (!late) throw new Error("a mail has come");
  expect(await registerMail(hearingId, late.id, asSuggested(late), owner)).toMatchObject({
    refusal: "hearing_concluded",
  });
  must(await handleMail(hearingId, late.id, { as: "question", note: "Svarede" }, owner));
});
