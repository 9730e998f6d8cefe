import { connect } from "node:net";
import { approveHearing } from "#app/domain/hearings/approve-hearing.ts";
import { listInboundFiles, listThread } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { suggestionFor } from "#app/domain/inbound-mails/suggestion.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { database, databaseNow } from "#app/server/database.ts";
import { mailboxAddress, mailboxName, mailboxNameIn } from "#app/server/hearing-mailbox.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { test as base, expect } from "#tests/support/database.ts";
import { type Mailbox, mailsOf, openMailbox } from "#tests/support/mailbox.ts";
import { hearing, must, type Situation } from "#tests/support/situation.ts";
import { winmail } from "#tests/support/winmail.ts";

const test = base.extend<{ situation: Situation; box: Mailbox }>({
  situation: async ({ database: _ }, use) => use(await hearing()),
  box: async ({ situation }, use) => {
    const box = await openMailbox(situation.slug);
    await use(box);
    box.close();
  },
});

test("each approved hearing has a mail address of its own; to any other, mail is refused at once", async ({
  situation,
  box,
}) => {
  expect(box.to).toBe(`svar+${situation.slug}@moelleaa.example`);
  const draft = await hearing({ publishedDaysAgo: -10, approved: false });
  const coming = await hearing({ publishedDaysAgo: -10 });
  const mail = (to: string) =>
    box.sends("From: a@b.example\r\nSubject: Hej\r\n\r\nHej\r\n", "a@b.example", to);
  await mail(box.to.toUpperCase());
  await mail(mailboxAddress(coming.slug) ?? "");
  for (const to of [
    mailboxAddress(draft.slug) ?? "",
    "svar+findes-ikke@moelleaa.example",
    "svar+@moelleaa.example",
  ])
    await expect(mail(to), to).rejects.toThrow(/550 5\.1\.1/);
  expect((await mailsOf(situation.hearingId)).map(({ kind }) => kind)).toEqual(["intake"]);
  expect((await mailsOf(coming.hearingId)).map(({ kind }) => kind)).toEqual(["intake"]);
  expect(await mailsOf(draft.hearingId)).toEqual([]);
});

test("a hearing with a very long name has an address that fits, and is told apart from one that begins so too", async ({
  box,
}) => {
  const slugs = ["a", "b"].map(
    (end) => `kommuneplanstrategi-for-den-samlede-kommune-og-alle-dens-landsbyer-${end}`,
  );
  const [first = "", second = ""] = slugs;
  expect(mailboxName(first)).not.toBe(mailboxName(second));
  for (const slug of slugs) {
    const address = mailboxAddress(slug) ?? "";
    expect(address.split("@")[0]?.length).toBeLessThanOrEqual(64);
    expect(mailboxNameIn(address)).toBe(mailboxName(slug));
  }
  const named = async (slug: string) => {
    const coming = await hearing({ publishedDaysAgo: -10, approved: false });
    await database().hearing.update({ where: { id: coming.hearingId }, data: { slug } });
    must(await approveHearing(coming.hearingId, coming.other));
    return coming.hearingId;
  };
  const [one, other] = [await named(first), await named(second)];
  await box.sends("Subject: Hej\r\n\r\nHej\r\n", "a@b.example", mailboxAddress(second) ?? "");
  expect(await mailsOf(one)).toEqual([]);
  expect(await mailsOf(other)).toHaveLength(1);
  expect(mailboxNameIn(returnAddress({ of: "notice", id: other, attempt: 1 }) ?? "")).toBeNull();
});

test("a mail came when its sender began to hand it over, however long that takes", async ({
  situation,
  box,
}) => {
  const socket = connect(box.port, "127.0.0.1");
  let heard = "";
  socket.on("data", (bytes) => {
    heard += bytes;
  });
  const answers = (code: string) =>
    expect.poll(() => heard.includes(`\r\n${code} `) || heard.startsWith(code)).toBe(true);
  const say = async (line: string, code: string) => {
    await answers("");
    heard = "";
    socket.write(`${line}\r\n`);
    await answers(code);
  };
  await expect.poll(() => heard).toContain("220");
  await say("EHLO test", "250");
  await say("MAIL FROM:<a@b.example>", "250");
  const begun = await databaseNow();
  await expect.poll(async () => (await databaseNow()).getTime() - begun.getTime()).toBeGreaterThan(500);
  await say(`RCPT TO:<${box.to}>`, "250");
  await say("DATA", "354");
  await say("Subject: Hej\r\n\r\nHej\r\n.", "250");
  socket.destroy();
  await box.read();
  const [mail] = await mailsOf(situation.hearingId);
  expect(mail?.receivedAt.getTime()).toBeLessThanOrEqual(begun.getTime());
});

const FORMATS: {
  file: string;
  name: string;
  text: RegExp;
  files?: string[];
  quoted?: RegExp;
  forwarded?: RegExp;
}[] = [
  {
    file: "gmail-attachment.eml",
    name: "Ida Holm",
    text: /^Til kommunen\n\nJeg synes, at målet "Rent vand" er for svagt. Åen lugter stadig.\n\nMed venlig hilsen\nIda Holm$/,
    files: ["Målinger ved åen.pdf"],
  },
  {
    file: "outlook-windows-1252.eml",
    name: "Bjørn Søndergaard",
    text: /^Vi støtter “den grønne sti” – men ikke broen\./,
    files: ["image001.png", "Båd og bro.docx"],
  },
  {
    file: "apple-forward.eml",
    name: "Grete Lund",
    text: /^Se venligst min nabos brev/,
    forwarded: /^Stien langs åen skal have lys\.\n\nPer$/,
  },
  { file: "digital-post.eml", name: "Digital Post", text: /^$/, files: ["Brev til kommunen.pdf"] },
  { file: "broken-latin1.eml", name: "Gammel Klient", text: /^Brønden lugter\. 100 .*æblegrød/s },
  {
    file: "winmail.eml",
    name: "Gammel Exchange",
    text: /^Her er skitsen\.$/,
    files: ["Skitse over søen.txt"],
  },
  {
    file: "gmail-later.eml",
    name: "Ida Holm",
    text: /^Jeg glemte at skrive, at brønden også lugter\.$/,
    quoted: /> Jeg synes, at målet/,
  },
];

for (const { file, name, text, files = [], quoted, forwarded } of FORMATS)
  test(`a mail is read as it was meant: ${file}`, async ({ situation, box }) => {
    const packed = winmail("Skitse over søen.txt", Buffer.from("En skitse.")).toString("base64");
    await box.comes(file, { winmail: packed });
    const [mail] = await mailsOf(situation.hearingId);
    expect(mail).toMatchObject({ kind: "intake", fromName: name });
    expect(mail?.text).toMatch(text);
    expect(mail?.attachments.map((one) => one.name)).toEqual(files);
    for (const { size } of mail?.attachments ?? []) expect(size).toBeGreaterThan(0);
    if (quoted) expect(mail?.quoted).toMatch(quoted);
    if (forwarded) expect(mail?.forwardedText).toMatch(forwarded);
    else expect(mail?.forwardedText).toBe("");
  });

test("what Outlook packed into a winmail.dat comes out of it, and a damaged one is what it is", async ({
  situation,
  box,
}) => {
  const whole = winmail("Skitse over søen.txt", Buffer.from("En skitse."));
  await box.comes("winmail.eml", { winmail: whole.toString("base64") });
  const [mail] = await mailsOf(situation.hearingId);
  const file = (await listInboundFiles(situation.hearingId, mail?.id ?? ""))[0];
  expect(file?.content.toString()).toBe("En skitse.");
  for (let cut = 0; cut < whole.length; cut += 7) {
    const raw = `Subject: ${cut}\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${whole.subarray(0, cut).toString("base64")}\r\n`;
    await box.sends(raw);
  }
  const kinds = (await mailsOf(situation.hearingId)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["intake"]));
});

test("a mail of twenty-five megabytes is kept and its attachment comes out whole; a larger one is refused as such", async ({
  situation,
  box,
}) => {
  test.setTimeout(120_000);
  const content = Buffer.alloc(18 * 1024 * 1024, "Åen lugter. ");
  const raw = (bytes: Buffer) =>
    [
      "From: Stor <stor@stedet.example>\r\nSubject: Stor\r\nMIME-Version: 1.0",
      'Content-Type: application/octet-stream; name="stor.bin"\r\nContent-Transfer-Encoding: base64\r\n',
      bytes.toString("base64").replace(/.{76}/g, "$&\r\n"),
      "",
    ].join("\r\n");
  const whole = raw(content);
  expect(whole.length).toBeGreaterThan(25_000_000);
  await box.sends(whole);
  const [mail] = await mailsOf(situation.hearingId);
  expect(mail?.attachments).toMatchObject([{ name: "stor.bin", size: content.length }]);
  const file = (await listInboundFiles(situation.hearingId, mail?.id ?? ""))[0];
  expect(file?.content.equals(content)).toBe(true);
  await expect(box.sends(raw(Buffer.concat([content, content])))).rejects.toThrow(/552|too large|exceeds/i);
});

test("the same mail is one, also when it comes to two addresses of a hearing; another with its Message-ID is another", async ({
  situation,
  box,
}) => {
  await box.comes("gmail-attachment.eml");
  await box.comes("gmail-attachment.eml");
  const id = crypto.randomUUID();
  await database().notice.create({
    data: { id, kind: "answers_awaited", hearingId: situation.hearingId, staffId: situation.owner.id },
  });
  await box.comes("gmail-attachment.eml", {}, returnAddress({ of: "notice", id, attempt: 1 }));
  const other = await hearing();
  await box.comes("gmail-attachment.eml", {}, mailboxAddress(other.slug) ?? "");
  const changed =
    "From: x@y.example\r\nMessage-ID: <CAGmail-1@mail.stedet.example>\r\nSubject: Hej\r\n\r\nNoget andet.\r\n";
  await box.sends(changed);
  const kinds = (await mailsOf(situation.hearingId)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(["intake", "intake", "repeated", "repeated"]);
  expect((await mailsOf(other.hearingId)).map(({ kind }) => kind)).toEqual(["intake"]);
});

test("mails of one conversation stand together", async ({ situation, box }) => {
  await box.comes("gmail-attachment.eml");
  await box.comes("gmail-later.eml");
  const [first, second] = await mailsOf(situation.hearingId);
  if (!first || !second) throw new Error("two mails have come");
  expect(second.threadId).toBe(first.id);
  expect(await listThread(second)).toMatchObject([{ id: first.id }]);
  expect(await listThread(first)).toMatchObject([{ id: second.id }]);
});

test("what a mail is registered as is suggested only where the mail itself says it", async ({
  situation,
  box,
}) => {
  const { hearingVersionId } = await database().hearing.findUniqueOrThrow({
    where: { id: situation.hearingId },
  });
  const sections = await listSections(hearingVersionId ?? "");
  const party = (name: string, email: string) => ({ name, email, kind: "association" as const });
  const parties = [
    party("Cyklistforbundet Mølleå", "kontakt@cyklister.example"),
    party("Haveforeningen Solvang", "formand@solvang.example"),
    party("En anden", "ida@gmail.com"),
  ];
  const officials = [situation.owner.email];
  const about = { sections, parties, officials };
  const words = { official: situation.owner.email, officialName: "Anne" };
  for (const file of [
    "gmail-attachment.eml",
    "outlook-windows-1252.eml",
    "association.eml",
    "apple-forward.eml",
    "outlook-forward.eml",
    "forward-as-attachment.eml",
  ])
    await box.comes(file, words);
  const suggested = (await mailsOf(situation.hearingId)).map((mail) => suggestionFor(mail, about));
  expect(suggested).toMatchObject([
    {
      name: "Ida Holm",
      email: "ida.holm@gmail.example",
      organisation: "",
      section: situation.section,
      locale: "da",
    },
    {
      name: "Bjørn Søndergaard",
      organisation: "Cyklistforbundet Mølleå",
      onBehalfOf: "association",
      section: "",
    },
    { name: "Haveforeningen Solvang", organisation: "Haveforeningen Solvang", onBehalfOf: "association" },
    { name: "Grete Lund", email: "grete.lund@icloud.example", taking: "all" },
    { name: "Karen Skov", email: "karen.skov@stedet.example", taking: "forwarded" },
    { name: "Otto Birk", email: "otto.birk@stedet.example", taking: "forwarded" },
  ]);
  expect(suggested[3]?.body).toMatch(/helt enig i\.\n\nGrete\n\n> Begin forwarded.*lys\./s);
  expect(suggested[4]?.body).toMatch(/^Kære kommune\s+Der mangler en bænk ved søen\.\s+Karen Skov$/);
  expect(suggested[5]?.body).toBe("Støjen fra havnen er værst om natten.");
  const gmail = { text: "Hej", quoted: "", forwardedName: "", forwardedAddress: "", forwardedText: "" };
  const stranger = { ...gmail, fromName: "", fromAddress: "kim@gmail.com" };
  expect(suggestionFor(stranger, about)).toMatchObject({ name: "kim", organisation: "", onBehalfOf: "self" });
  const english = { ...stranger, text: "The water is brown and that is what we think of the plan." };
  expect(suggestionFor(english, about)).toMatchObject({ locale: "en" });
});

test("a mail that hangs on another is opened, with what hangs on that", async ({ situation, box }) => {
  await box.comes("forward-as-attachment.eml", { official: situation.owner.email, officialName: "Anne" });
  const [mail] = await mailsOf(situation.hearingId);
  expect(mail?.attachments.map(({ name }) => name)).toEqual(["Støj fra havnen.eml", "maaling.txt"]);
  const file = (await listInboundFiles(situation.hearingId, mail?.id ?? ""))[1];
  expect(file?.content.toString().trim()).toBe("62 dB");
});
