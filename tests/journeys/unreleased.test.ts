import type { APIRequestContext } from "@playwright/test";
import { closeAdvice } from "#app/domain/advice/close-advice.ts";
import { adviceToken } from "#app/domain/advice/link.ts";
import { requestAdvice } from "#app/domain/advice/request-advice.ts";
import { writeAdvice } from "#app/domain/advice/write-advice.ts";
import { handleMail } from "#app/domain/inbound-mails/handle-mail.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { participantToken, receiptToken } from "#app/domain/participants/link.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { addSection } from "#app/domain/strategies/add-section.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { formats, orders } from "#app/domain/white-book/white-book.ts";
import { writeForeword } from "#app/domain/white-book/write-foreword.ts";
import { database } from "#app/server/database.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/browser.ts";
import { arrive } from "#tests/support/eml.ts";
import { received } from "#tests/support/files.ts";
import { answeredHearing, DANISH, hearing, must, receive } from "#tests/support/situation.ts";

/** Words that stand nowhere else, each for something that is not public before the release. */
const ANSWER = ["svarbriks", "temabriks"];
const UNCLEARED = "uklaretbriks";
/** A foreword is its writers' own until it has been frozen. */
const FOREWORD = "forordbriks";
const NEVER = [
  ...["010190-1234", "20 30 40 50", "Kirkevej 7", "ida.briks@", "Petra Briks", "petra.briks@", "Gemmestien"],
  ...[
    "ubekræftetbriks",
    "nora.briks@",
    "holdtbriks",
    "grundbriks",
    "kladdebriks",
    "udkastbriks",
    "snartbriks",
  ],
  "bystander.briks@",
  // A file that came with what nobody has published.
  ...["filbriks", "filnavnbriks"],
  // What comes by mail is nobody's to read but officials', whatever becomes of it.
  ...["indbakkebriks", "spambriks", "svaret.briks@", "Mailbriks"],
];
const FORMATS = [
  "",
  ".data",
  ".json",
  ".xml",
  ".rss",
  ".csv",
  ".pdf",
  ".html",
  "?format=json",
  "?version=hearing",
];

const publication = (...phrases: string[]) => ({ ranges: [], phrases });

/** A closed hearing with everything in it that the public may not read yet, one that comes, and one that is a draft. */
async function makeSituation() {
  const closed = await answeredHearing({
    said: {
      name: "Ida",
      email: `ida.briks@${crypto.randomUUID()}.example`,
      body: "Brønden lugter. Jeg er 010190-1234, bor Kirkevej 7 og har nummer 20 30 40 50.",
    },
    leftOut: ["010190-1234", "Kirkevej 7", "20 30 40 50"],
    theme: "temabriks",
    reason: "Fordi svarbriks er lukket.",
  });
  const { hearingId, owner, other } = closed;
  const send = async (body: string, said: Parameters<typeof receive>[1], confirmed = true) => {
    const stored = await receive(hearingId, { ...said, body });
    if (confirmed) must(await confirmAddress(stored.participantId));
    const all = { start: 0, end: body.length, passage: "" };
    must(await markNothing(hearingId, stored.number, all, other));
    return stored;
  };
  const uncleared = await send(`Et ord: ${UNCLEARED}.`, {});
  await send("Et ord: ubekræftetbriks.", { email: `nora.briks@${crypto.randomUUID()}.example` }, false);
  const hidden = await send("Udsigten er truet.", {
    ...{ name: "Petra Briks", protectedAddress: true, address: "Gemmestien 4" },
    email: `petra.briks@${crypto.randomUUID()}.example`,
  });
  must(await publishSubmission(hearingId, hidden.number, publication(), other));
  const held = await send("Et ord: holdtbriks.", {
    attachments: [await received("filnavnbriks.txt", "Et ord: filbriks.")],
  });
  must(await holdBackSubmission(hearingId, held.number, { reason: "grundbriks" }, other));
  const box = mailboxAddress(closed.slug) ?? "";
  const noted = await arrive(box, "Et ord: indbakkebriks.", {
    from: "Mailbriks <svaret.briks@stedet.example>",
  });
  must(await handleMail(hearingId, noted, { as: "question", note: "indbakkebriks" }, other));
  await arrive(box, "Et ord: indbakkebriks.", { from: "Mailbriks <svaret.briks@stedet.example>" });
  await arrive(box, "Et ord: spambriks.", { from: "Mailbriks <x@spam.example>", head: "Precedence: bulk" });
  const email = `bystander.briks@${crypto.randomUUID()}.example`;
  const bystander = await send("Jeg er enig.", { name: "Bo", email });
  must(await publishSubmission(hearingId, bystander.number, publication(), other));
  const draft = { kind: "text" as const, level: 1, title: "kladdebriks", body: "kladdebriks", summary: "" };
  must(await addSection(closed.strategyId, draft, owner));
  must(await writeForeword(hearingId, { body: "forordbriks", revision: 0 }, owner));

  const coming = { ...DANISH, title: "Kommende plan", section: "snartbriks", body: "snartbriks" };
  const scheduled = await hearing({ publishedDaysAgo: -7, words: coming });
  const unapproved = await hearing({
    ...{ publishedDaysAgo: -20, approved: false },
    words: { ...DANISH, title: "udkastbriks", intro: "udkastbriks", section: "udkastbriks" },
  });
  return { ...closed, uncleared, bystander, email, scheduled, unapproved };
}
type World = Awaited<ReturnType<typeof makeSituation>>;

const filesOf = (slug: string): string[] => [
  ...formats.map((format) => paths.whiteBookFile(slug, format, "section")),
  paths.whiteBookFile(slug, "pdf", "submitter"),
];
const ofHearing = (slug: string): string[] => [
  ...[paths.hearing(slug), paths.text(slug), paths.submit(slug), paths.submitPreview(slug)],
  ...[paths.submissions(slug), paths.answers(slug), paths.decision(slug), paths.nameUsed(slug, 1)],
  ...[paths.hearingFeed(slug), paths.calendar(slug)],
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => paths.submission(slug, number)),
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => paths.attachment(slug, number, 1)),
  ...orders.map((order) => paths.answersIn(slug, order)),
  ...filesOf(slug),
];

/** Every address that needs no sign-in, with the links of a participant who took part and knows nothing else. */
function addressesOf({ slug, scheduled, unapproved, bystander }: World): string[] {
  const token = participantToken({ id: bystander.participantId, linkEpoch: 1 });
  return [
    ...[paths.front(), paths.hearings(), paths.verify(), paths.privacy(), paths.accessibility()],
    ...[paths.signIn(), "/theme.css", "/healthz", "/readyz", "/sitemap", "/feed", "/api/hearings"],
    ...[paths.feed(), paths.subscribe(), paths.subscribe("hearing:udkast")],
    ...[slug, scheduled.slug, unapproved.slug].flatMap(ofHearing),
    ...[paths.participant(token), paths.participantConfirm(token)],
    paths.receipt(receiptToken(bystander.submissionId)),
  ];
}

/** Fetches every address in every format; answers where one of the words is in what comes, and fails for a failure. */
async function whereShown(request: APIRequestContext, addresses: string[], words: string[]) {
  const shown: string[] = [];
  for (const address of addresses) {
    const answers = FORMATS.map(async (format) => {
      const [place = "", query] = address.split("?");
      const ending = query && format.startsWith("?") ? `&${format.slice(1)}` : format;
      const asked = query
        ? format.startsWith("?")
          ? `${address}${ending}`
          : `${place}${format}?${query}`
        : "";
      const path =
        asked || (address === "/" && format.startsWith(".") ? `/_root${format}` : `${address}${format}`);
      const answer = await request.get(path, { headers: { accept: "*/*" } });
      const text = `${await answer.text()} ${JSON.stringify(answer.headers())}`;
      if (answer.status() >= 500) shown.push(`${path} failed with ${answer.status()}`);
      shown.push(...words.filter((word) => text.includes(word)).map((word) => `${word} at ${path}`));
    });
    await Promise.all(answers);
  }
  return shown;
}

test.describe.configure({ timeout: 900_000 });

test("what has not been released, cleared or opened is at no address, and the answer is there once it is released", async ({
  site,
  request,
}) => {
  const world = await makeSituation();
  const { hearingId, slug, owner, other, participantId } = world;
  const addresses = addressesOf(world);
  // The bystander's own pages show the bystander's own address, and only they.
  const strict = NEVER.filter((word) => word !== "bystander.briks@");
  const own = addresses.filter((address) => /^\/(participant|receipt)\//.test(address));
  const open = addresses.filter((address) => !own.includes(address));
  const hidden = [...ANSWER, UNCLEARED, FOREWORD, other.email];
  expect(await whereShown(request, open, [...NEVER, ...hidden])).toEqual([]);
  expect(await whereShown(request, own, [...strict, ...hidden])).toEqual([]);
  await site.mails.waitFor({ to: world.email });
  const mails = () => site.mails.all().map(({ raw, text, html }) => `${raw}${text}${html}`);
  expect(mails().filter((mail) => ANSWER.some((word) => mail.includes(word)))).toEqual([]);

  must(await releaseAnswers(hearingId, owner));
  const mine = paths.participant(participantToken({ id: participantId, linkEpoch: 1 }));
  for (const path of [paths.answers(slug), paths.submission(slug, 1), mine]) {
    for (const format of ["", ".data"]) {
      const text = await (await request.get(path + format)).text();
      for (const word of ANSWER) expect(text, path).toContain(word);
    }
  }
  await expect
    .poll(() => mails().filter((mail) => mail.includes("svarbriks")).length, { timeout: 15_000 })
    .toBe(1);
  expect(await whereShown(request, open, [...NEVER, UNCLEARED, FOREWORD, other.email])).toEqual([]);
  expect(await whereShown(request, own, [...strict, ...ANSWER, UNCLEARED])).toEqual([]);

  must(await freezeWhiteBook(hearingId, 1, owner));
  const unmade = () => database().whiteBookFile.count({ where: { bytes: null } });
  await expect.poll(unmade, { timeout: 30_000 }).toBe(0);
  expect(await (await request.get(paths.answers(slug))).text()).toContain(FOREWORD);
  const { contents } = await database().whiteBook.findFirstOrThrow({ where: { hearingId } });
  for (const word of ANSWER) expect(contents).toContain(word);
  for (const word of [...NEVER, UNCLEARED, other.email]) expect(contents, word).not.toContain(word);
  expect(await whereShown(request, open, [...NEVER, UNCLEARED, other.email])).toEqual([]);

  must(await publishSubmission(hearingId, world.uncleared.number, publication(), other));
  await expect.poll(async () => (await request.get(paths.submissions(slug))).text()).toContain(UNCLEARED);
});

test("a link for advice shows the point's words while it is open, and wrong or closed nothing in any format", async ({
  request,
}) => {
  const { hearingId, point, owner, title } = { ...(await makeSituation()), title: DANISH.title };
  const question = {
    ...{ question: "Et spørgsmål om rådbriks.", wantedBy: addDays(dayOf(now()), 7), colleague: null },
    ...{ expertName: "Rikke", expertEmail: `rikke@${crypto.randomUUID()}.example` },
  };
  const id = must(await requestAdvice(hearingId, 1, point, question, owner));
  const token = adviceToken(id);
  must(await writeAdvice(token, "Et råd om rådbriks."));
  const open = await request.get(paths.advice(token));
  const text = await open.text();
  expect(open.status()).toBe(200);
  expect(open.headers()["cache-control"]).toContain("no-store");
  expect(open.headers()["referrer-policy"]).toBe("no-referrer");
  expect(text).toContain('content="noindex"');
  for (const word of ["Brønden lugter", "Et spørgsmål om rådbriks", title]) expect(text).toContain(word);
  for (const word of [...NEVER, ...ANSWER, "Ida"]) expect(text).not.toContain(word);

  must(await closeAdvice(hearingId, id, owner));
  const addresses = [token, `${token}x`, adviceToken(crypto.randomUUID()), "x"].map(paths.advice);
  const hidden = ["Brønden", "rådbriks", "Rikke", title, owner.name, ...NEVER, ...ANSWER];
  expect(await whereShown(request, addresses, hidden)).toEqual([]);
  for (const address of addresses) {
    expect((await request.get(address)).status(), address).toBe(404);
    const refused = await request.post(address, { form: { advice: "Noget andet." } });
    expect(refused.status(), address).toBe(409);
    for (const word of hidden) expect(await refused.text(), address).not.toContain(word);
  }
});

test("a search finds nothing of what is not public", async ({ request }) => {
  await makeSituation();
  const answerTo = async (query: string, word: string) => {
    const texts = [];
    for (const path of ["/hearings", "/hearings.data", "/", "/_root.data"]) {
      const answer = await request.get(`${path}?${query}=${encodeURIComponent(word)}`);
      const text = (await answer.text()).replaceAll(/nonce="[^"]*"/g, "");
      texts.push(text.replaceAll(word, "WORD").replaceAll(encodeURIComponent(word), "WORD"));
    }
    return texts;
  };
  for (const query of ["words", "q", "topic", "area"]) {
    const nothing = await answerTo(query, "ingenting-her");
    for (const word of [
      ...ANSWER,
      UNCLEARED,
      "kladdebriks",
      "udkastbriks",
      "snartbriks",
      "holdtbriks",
      "filbriks",
    ])
      expect(await answerTo(query, word), `${query}=${word}`).toEqual(nothing);
  }
  expect(await answerTo("words", "Kommende plan")).not.toEqual(await answerTo("words", "ingenting-her"));
});

test("a hearing that has not been approved is answered like one that is not there", async ({ request }) => {
  const { slug } = (await makeSituation()).unapproved;
  const unknown = "vand-findes-ikke";
  const ask = async (path: string) => {
    const answer = await request.get(path);
    const text = (await answer.text()).replaceAll(/nonce="[^"]*"/g, "");
    return { status: answer.status(), text: text.replaceAll(slug, "SLUG").replaceAll(unknown, "SLUG") };
  };
  for (const path of ofHearing(slug)) {
    for (const format of ["", ".data"]) {
      const [place = "", query = ""] = path.split("?");
      const address = `${place}${format}?${query}`;
      const there = await ask(address);
      expect(there).toEqual(await ask(address.replace(slug, unknown)));
      // The preview's address is the same empty page for every hearing: what it shows answers a form.
      if (path !== paths.submitPreview(slug)) expect(there.status, path).toBe(404);
    }
  }
});
