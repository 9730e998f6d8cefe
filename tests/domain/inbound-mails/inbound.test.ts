import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { sendAgain } from "#app/domain/follow-ups/resolve-follow-up.ts";
import { findInboundMail } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { handleMail } from "#app/domain/inbound-mails/handle-mail.ts";
import { listInboundMails } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { mailForm } from "#app/domain/inbound-mails/mail-registration.ts";
import { partQuoted } from "#app/domain/inbound-mails/quoted-text.ts";
import { receiveInboundMail } from "#app/domain/inbound-mails/receive-inbound-mail.ts";
import { registerMail } from "#app/domain/inbound-mails/register-mail.ts";
import { whyReturned } from "#app/domain/inbound-mails/report.ts";
import { workInboundMails } from "#app/domain/inbound-mails/work-inbound-mails.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { database } from "#app/server/database.ts";
import { freePort } from "#app/server/free-port.ts";
import { openMailer } from "#app/server/mailer.ts";
import { receiveMail } from "#app/server/receive-mail.ts";
import { isOurs, readReturnAddress, returnAddress } from "#app/server/return-address.ts";
import { dayOf, isoDay, now, writeIsoClock } from "#app/shared/time.ts";
import { test as base, expect } from "#tests/support/database.ts";
import { deliver, emlFrom } from "#tests/support/eml.ts";
import { MailSink, type ReceivedMail } from "#tests/support/inbox.ts";
import { hearing, must, receive, type Situation } from "#tests/support/situation.ts";

const ADDRESS = "ida@stedet.example";
const MAILS = pathToFileURL(`${resolve("tests/domain/inbound-mails/mails")}/`);

type Post = Situation & {
  /** What went out, by a real mail server. */
  sink: MailSink;
  send(): Promise<void>;
  /** Ida's receipt as it went out. */
  sent: ReceivedMail;
  followUpId: string;
  /** Lets one of the files come back over SMTP to the address that the receipt was sent from, and has it read. */
  comes(file: string, to?: string, from?: string): Promise<void>;
};

const test = base.extend<{ post: Post }>({
  post: async ({ database: _ }, use) => {
    const situation = await hearing();
    await receive(situation.hearingId, { name: "Ida Holm", email: ADDRESS });
    const sink = new MailSink();
    const mailer = openMailer(await sink.listen());
    const send = async () => {
      while ((await deliverDue(mailer)) + (await deliverNotices(mailer)) > 0);
    };
    await send();
    const sent = await sink.waitFor({ to: ADDRESS });
    const port = await freePort();
    const listener = await receiveMail({ port, takes: isOurs }, receiveInboundMail);
    const words = { to: sent.from, recipient: ADDRESS, messageId: sent.messageId };
    await use({
      ...situation,
      ...{ sink, send, sent },
      followUpId: readReturnAddress(sent.from)?.id ?? "",
      comes: async (file, to = sent.from, from = "") => {
        await deliver(port, { from, to, raw: emlFrom(new URL(file, MAILS), words) });
        while (await workInboundMails());
      },
    });
    listener.close();
    mailer.close();
    await sink.close();
  },
});

const followUp = (id: string) => database().followUp.findUniqueOrThrow({ where: { id } });
const mails = () => database().inboundMail.findMany({ orderBy: { receivedAt: "asc" } });

test("each mail is sent from, and answered at, an address of its own that only we can make", async ({
  post,
}) => {
  const { sent, followUpId } = post;
  expect(sent.from).toMatch(/^svar\+[0-9a-v]{40,50}@moelleaa\.example$/);
  expect(sent.parsed.replyTo?.value[0]?.address).toBe(sent.from);
  expect(sent.from.split("@")[0]?.length).toBeLessThanOrEqual(64);
  expect(readReturnAddress(sent.from.toUpperCase())).toEqual({ of: "follow_up", id: followUpId, attempt: 1 });
  fc.assert(
    fc.property(fc.uuid(), fc.nat(1_000_000), fc.nat(49), (id, attempt, at) => {
      const address = returnAddress({ of: "notice", id, attempt }) ?? "";
      expect(readReturnAddress(address)).toEqual({ of: "notice", id, attempt });
      const place = "svar+".length + (at % (address.indexOf("@") - "svar+".length));
      const other = address[place] === "7" ? "8" : "7";
      expect(readReturnAddress(address.slice(0, place) + other + address.slice(place + 1))).toBeNull();
    }),
  );
  for (const wrong of [
    "svar+@moelleaa.example",
    "svar+zz@moelleaa.example",
    "x@y",
    "",
    `svar+${"v".repeat(51)}@moelleaa.example`,
  ])
    expect(readReturnAddress(wrong)).toBeNull();
});

test("a mail that is returned becomes a task that says why, once however often it is reported", async ({
  post,
}) => {
  await post.comes("postfix-unknown.eml");
  expect(await followUp(post.followUpId)).toMatchObject({ state: "failed" });
  const { lastError } = await followUp(post.followUpId);
  expect(lastError).toContain("5.1.1");
  expect(lastError).not.toContain("@");
  expect(whyReturned(lastError)).toBe("unknown");
  await post.comes("postfix-unknown.eml");
  expect((await mails()).map(({ kind }) => kind)).toEqual(["returned", "repeated"]);
  expect(await database().journalEntry.count({ where: { deed: "mail_returned" } })).toBe(1);
});

for (const [file, why] of [
  ["exchange-full.eml", "full"],
  ["qmail-plain.eml", "refused"],
] as const)
  test(`a report in another manner says it too: ${file}`, async ({ post }) => {
    await post.comes(file);
    const { state, lastError } = await followUp(post.followUpId);
    expect(state).toBe("failed");
    expect(whyReturned(lastError)).toBe(why);
  });

test("a delay is noted and changes nothing", async ({ post }) => {
  await post.comes("postfix-delayed.eml");
  expect(await followUp(post.followUpId)).toMatchObject({ state: "sent" });
  expect(await mails()).toMatchObject([{ kind: "delayed", followUpId: post.followUpId }]);
});

test("what comes back of an earlier attempt says nothing of a later one", async ({ post }) => {
  await post.comes("postfix-unknown.eml");
  must(await sendAgain(post.followUpId, post.owner));
  await post.send();
  expect(await followUp(post.followUpId)).toMatchObject({ state: "sent", fence: 2 });
  await post.comes("exchange-full.eml");
  expect(await followUp(post.followUpId)).toMatchObject({ state: "sent" });
});

test("a forged report is not taken, or says nothing of anybody's mail", async ({ post }) => {
  const other =
    returnAddress({ of: "follow_up", id: post.followUpId, attempt: 1 })?.replace(/\+./, "+0") ?? "";
  await expect(post.comes("postfix-unknown.eml", other)).rejects.toThrow(/550 5\.1\.1/);
  await expect(post.comes("postfix-unknown.eml", "somebody@else.example")).rejects.toThrow(/550 5\.1\.1/);
  expect(await mails()).toEqual([]);
  post.sent.messageId = "";
  await receiveInboundMail({
    raw: Buffer.from(
      emlFrom(new URL("postfix-unknown.eml", MAILS), { to: "svar@moelleaa.example", recipient: ADDRESS }),
    ),
    ...{ from: "", to: "svar@moelleaa.example" },
  });
  await workInboundMails();
  expect(await followUp(post.followUpId)).toMatchObject({ state: "sent" });
  expect(await mails()).toMatchObject([{ kind: "auto_reply", followUpId: null }]);
});

test("a report that came to our own address is known by the mail it names", async ({ post }) => {
  await post.comes("exchange-full.eml", "svar@moelleaa.example");
  expect(await followUp(post.followUpId)).toMatchObject({ state: "failed" });
});

test("a report that is quicker than our ledger waits until the ledger knows that the mail was sent", async ({
  post,
}) => {
  const under =
    "UPDATE follow_up SET state = 'sending', lease_until = clock_timestamp() + interval '1 minute' WHERE id = $1::uuid";
  await database().$executeRawUnsafe(`ALTER TABLE follow_up DISABLE TRIGGER keep_follow_up`);
  await database().$executeRawUnsafe(under.replace("$1", `'${post.followUpId}'`));
  await database().$executeRawUnsafe(`ALTER TABLE follow_up ENABLE TRIGGER keep_follow_up`);
  await post.comes("postfix-unknown.eml");
  expect(await mails()).toMatchObject([{ kind: null }]);
  await database().followUp.update({
    where: { id: post.followUpId },
    data: { state: "sent", leaseUntil: null },
  });
  await database().$executeRaw`UPDATE inbound_mail SET due_at = clock_timestamp()`;
  await workInboundMails();
  expect(await followUp(post.followUpId)).toMatchObject({ state: "failed" });
});

test("an answer is laid before whoever works on its writer's points, with what it repeats folded away", async ({
  post,
}) => {
  const { id } = await database().point.create({
    data: {
      submission: { connect: { hearingId_number: { hearingId: post.hearingId, number: 1 } } },
      ...{
        number: 1,
        start: 0,
        end: 5,
        kind: "objection",
        createdById: post.other.id,
        caseworker: { connect: { id: post.other.id } },
      },
    },
  });
  expect(id).toBeTruthy();
  await post.comes("gmail-reply.eml", post.sent.from, ADDRESS);
  const [mail] = await mails();
  expect(mail).toMatchObject({
    ...{ kind: "reply", followUpId: post.followUpId, hearingId: post.hearingId, fromName: "Ida Holm" },
    text: "Tak for svaret, men stien ved åen er stadig ikke med.\n\nVil I ringe til mig?\nHilsen Ida",
  });
  expect(mail?.quoted).toContain("> Kære Ida");
  await post.send();
  const told = await post.sink.waitFor({ to: post.other.email });
  expect(told.text).toContain(`/staff/hearings/${post.hearingId}/inbox/${mail?.id}`);
  expect(told.text).not.toContain("åen");
  expect(post.sink.all({ to: post.owner.email })).toEqual([]);
  expect((await listInboundMails(post.hearingId, "replies")).mails).toHaveLength(1);
  const called = { as: "question" as const, note: "Ringede til Ida." };
  must(await handleMail(post.hearingId, mail?.id ?? "", called, post.other));
  expect(await handleMail(post.hearingId, mail?.id ?? "", called, post.owner)).toMatchObject({
    refusal: "mail_already_handled",
  });
  expect((await listInboundMails(post.hearingId, "replies")).mails).toEqual([]);
  expect(await findInboundMail(post.hearingId, mail?.id ?? "")).toMatchObject({ handledBy: "Bo" });
});

test("where nobody works on the points, the hearing's owners are told; who is not known by the address is said", async ({
  post,
}) => {
  await post.comes("outlook-reply.eml", post.sent.from, "bo@andetsted.example");
  const [mail] = await mails();
  expect(mail).toMatchObject({
    kind: "reply",
    fromAddress: "bo@andetsted.example",
    participantId: expect.any(String),
  });
  expect(mail?.text).toMatch(/^Det er ikke rigtigt, at der er målt\.\s+Se billedet\.$/);
  expect(mail?.text).not.toContain("alert");
  expect(mail?.quoted).toContain("Her er svarene");
  expect(await database().inboundAttachment.findMany()).toMatchObject([
    { name: "åen<svg onload=alert(1)>.jpg", mediaType: "image/jpeg", position: 0, within: false },
  ]);
  await post.send();
  await post.sink.waitFor({ to: post.owner.email });
});

test("what programs answer is set aside, and nobody is told", async ({ post }) => {
  await post.comes("outlook-away.eml", post.sent.from, ADDRESS);
  expect(await mails()).toMatchObject([{ kind: "auto_reply", hearingId: post.hearingId }]);
  expect((await listInboundMails(post.hearingId, "replies")).mails).toEqual([]);
  expect((await listInboundMails(post.hearingId, "set_aside")).mails).toHaveLength(1);
  expect(await database().notice.count({ where: { kind: "reply_received" } })).toBe(0);
});

test("that a mail was reported as unwanted waits for an official; what is owed stays owed", async ({
  post,
}) => {
  await post.comes("complaint.eml");
  expect(await mails()).toMatchObject([{ kind: "complaint", hearingId: post.hearingId }]);
  expect(await followUp(post.followUpId)).toMatchObject({ state: "sent" });
  expect((await listInboundMails(post.hearingId, "replies")).mails).toHaveLength(1);
});

for (const file of ["complaint.eml", "postfix-unknown.eml"])
  test(`whoever subscribed is heard when their mail comes back or is called unwanted: ${file}`, async ({
    post,
  }) => {
    const { id } = await database().subscriber.create({ data: { email: ADDRESS, locale: "da" } });
    const notice = await database().notice.create({
      data: { kind: "subscription_news", subscriberId: id, sentAt: new Date(), attempts: 1 },
    });
    const to = returnAddress({ of: "notice", id: notice.id, attempt: 1 }) ?? "";
    await post.comes(file, to);
    expect(await database().subscriber.count()).toBe(0);
    expect(await database().notice.count({ where: { id: notice.id } })).toBe(0);
    expect((await mails()).map(({ kind }) => kind)).toEqual(["auto_reply"]);
    expect(await followUp(post.followUpId)).toMatchObject({ state: "sent" });
  });

test("a mail about nothing of ours is kept for an administrator, whatever is in it", async ({ post }) => {
  for (const raw of [
    "",
    "\u0000\u0000",
    "Subject: Hej\r\n\r\nHvad koster det?",
    "From: <\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n",
  ])
    await receiveInboundMail({ raw: Buffer.from(raw), from: "x@y.example", to: "svar@moelleaa.example" });
  while (await workInboundMails());
  const kinds = (await mails()).map(({ kind, hearingId }) => [kind, hearingId]);
  expect(kinds).toEqual(Array.from({ length: 4 }, () => ["stray", null]));
  expect((await listInboundMails(null, "stray")).mails).toHaveLength(4);
  expect((await listInboundMails(post.hearingId, "intake")).mails).toEqual([]);
});

test("a mail that came is never changed and never thrown away", async ({ database: { pool }, post }) => {
  await post.comes("outlook-away.eml", post.sent.from, ADDRESS);
  for (const sql of [
    "DELETE FROM inbound_mail",
    "UPDATE inbound_mail SET raw = 'x'",
    "UPDATE inbound_mail SET envelope_to = 'x'",
  ])
    await expect(pool.query(sql)).rejects.toThrow(/inbound_mail_is_kept/);
});

test("an answer can become a submission, by which it is done", async ({ post }) => {
  await post.comes("gmail-reply.eml", post.sent.from, ADDRESS);
  const [mail] = await mails();
  const id = mail?.id ?? "";
  expect(
    await handleMail(post.hearingId, id, { as: "belongs", number: 99, note: "" }, post.owner),
  ).toMatchObject({ refusal: "no_such_submission" });
  const form = mailForm.parse({
    ...{ name: "Ida Holm", email: ADDRESS, body: mail?.text, addsTo: "1" },
    ...{ receivedOn: isoDay(dayOf(now())), receivedClock: writeIsoClock(mail?.receivedAt ?? now()) },
  });
  must(await registerMail(post.hearingId, id, form, post.owner));
  expect(await findInboundMail(post.hearingId, id)).toMatchObject({
    ...{ submission: { number: 2 }, addsTo: { number: 1 }, handledAs: "submission" },
  });
});

test("nothing that somebody wrote is folded away with what they repeat", () => {
  const part = (text: string) => partQuoted(text);
  expect(part("Nej.\n\nOn Tue, Nov 24, 2026 at 10:12 AM X <x@y.dk> wrote:\n> a")).toMatchObject({
    text: "Nej.",
  });
  expect(part("Nej.\n\n-----Oprindelig meddelelse-----\nFra: X\n\na")).toMatchObject({ text: "Nej." });
  expect(part("Nej.\n________________\nFra: X\nSendt: i går\n\na")).toMatchObject({ text: "Nej." });
  for (const whole of [
    "> a\n\nmit svar under",
    "Hej\n\n> a\nmit svar\n> b",
    "Bare tekst",
    "Fra: mig\nSendt: af mig",
    "Den gamle skrev:",
  ])
    expect(part(whole)).toEqual({ text: whole, quoted: "" });
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom("> a", "b", "", "Fra: X", "Til: Y", "Den 1. skrev X om noget:", "____________"),
      ),
      (lines) => {
        const { text, quoted } = part(lines.join("\n"));
        const words = (all: string) => all.split(/\s+/).filter(Boolean).length;
        expect(words(text) + words(quoted)).toBe(words(lines.join("\n")));
      },
    ),
  );
});
