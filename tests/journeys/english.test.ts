import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { adviceToken } from "#app/domain/advice/link.ts";
import { requestAdvice } from "#app/domain/advice/request-advice.ts";
import { reportName } from "#app/domain/clearings/report-name.ts";
import { adoptStrategy } from "#app/domain/decisions/adopt-strategy.ts";
import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { createDraft } from "#app/domain/drafts/create-draft.ts";
import { draftForm } from "#app/domain/drafts/draft.ts";
import { draftToken } from "#app/domain/drafts/link.ts";
import { participantToken, receiptToken } from "#app/domain/participants/link.ts";
import { makePrintJob } from "#app/domain/print-jobs/make-print-job.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { subscriberToken } from "#app/domain/subscriptions/link.ts";
import { requestSubscription } from "#app/domain/subscriptions/request-subscription.ts";
import { addTextBlock } from "#app/domain/text-blocks/add-text-block.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { database } from "#app/server/database.ts";
import { returnAddress } from "#app/server/return-address.ts";
import { paths } from "#app/shared/paths.ts";
import { addDays, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/browser.ts";
import { arrive } from "#tests/support/eml.ts";
import { received } from "#tests/support/files.ts";
import { importedFile } from "#tests/support/imports.ts";
import { signIn } from "#tests/support/sign-in.ts";
import {
  answeredHearing,
  decided,
  hearing,
  must,
  official,
  PASSWORD,
  receive,
  type Words,
} from "#tests/support/situation.ts";
import { subscriber } from "#tests/support/subscriber.ts";

const ENGLISH: Words = {
  ...{ title: "Water strategy", topic: "Water", section: "Clean water", body: "The water must be clean." },
  intro: "It is about water.",
  mandate: {
    ...{ purpose: "Clean water", canInfluence: ["All"], howUsed: "We read", resources: "Two" },
    cannotInfluence: [{ what: "The act", why: "adopted" }],
    ...{ possibleResults: "A strategy", successCriteria: ["Answers"] },
    ...{ whoDecides: "The council.", decidedWhen: "In March." },
  },
};

/** Every sentence of the product in one language; a text with several forms has several. */
function sentences(locale: string): string[] {
  const folder = `app/shared/text/${locale}`;
  const all = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : Object.values((value as { match?: object }).match ?? (value as object)).flatMap(all);
  return readdirSync(folder).flatMap((file) => {
    const { $schema: _, ...texts } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
    return Object.values(texts).flatMap(all);
  });
}
const pieces = (locale: string) =>
  sentences(locale)
    .flatMap((text) => text.split(/\{\w+\}/))
    .map((piece) => piece.trim());

/** What can only be read on a page that is not in English: whole words alone in their place, or pieces of sentences anywhere. */
const english = pieces("en").join("\n");
const danish = [...new Set(pieces("da"))].filter((piece) => piece && !english.includes(piece));
/** A language is called by its own name on every page. */
const alone = new Set(danish.filter((piece) => piece !== "English"));
const anywhere = danish.filter((piece) => piece.length >= 10 && piece.includes(" "));

/** Everything on a page that is read or read aloud. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest('script, style, [lang="da"]')) texts.push(textContent ?? "");
    }
    for (const element of document.querySelectorAll(
      "[aria-label], [alt], [title], [placeholder], [data-label]",
    ))
      for (const name of ["aria-label", "alt", "title", "placeholder", "data-label"])
        if (!element.closest('[lang="da"]')) texts.push(element.getAttribute(name) ?? "");
    return texts.map((text) => text.trim()).filter(Boolean);
  });

async function expectEnglish(page: Page, path: string): Promise<void> {
  await page.goto(path);
  expect(await page.locator("html").getAttribute("lang"), path).toBe("en");
  const words = await wordsOf(page);
  const wrong = words.filter((text) => alone.has(text) || anywhere.some((piece) => text.includes(piece)));
  expect(wrong, path).toEqual([]);
}

test.describe.configure({ timeout: 420_000 });

test("whoever has chosen English reads English on every page, until they choose Danish", async ({ open }) => {
  expect(anywhere.length).toBeGreaterThan(300);
  const done = await answeredHearing({
    ...{ words: ENGLISH, theme: "Pipes", reason: "Because the pipe is old." },
    said: { name: "Ida", body: "The well smells.", locale: "en" },
  });
  must(await releaseAnswers(done.hearingId, done.owner));
  const decision = decided({ body: "The council", itemTitle: "Water", absent: ["Kai"], dissent: "No" });
  must(await recordDecision(done.hearingId, decision, done.owner));
  must(await adoptStrategy(done.hearingId, done.owner));
  must(await freezeWhiteBook(done.hearingId, 0, done.owner));
  const draft = await hearing({ publishedDaysAgo: -10, approved: false, words: ENGLISH });
  const current = await hearing({ words: ENGLISH });
  const administrator = await official("Alma", ["administrator"]);
  const token = participantToken({ id: done.participantId, linkEpoch: 1 });
  const followUp = await database().followUp.findFirstOrThrow({ where: { hearingId: done.hearingId } });

  const file = await importedFile(current.hearingId, current.owner, "checked");
  for (const body of ["The same letter.", "The same letter!"]) await receive(current.hearingId, { body });
  await expect.poll(() => database().letterGroup.count({ where: { hearingId: current.hearingId } })).toBe(1);
  const group = await database().letterGroup.findFirstOrThrow({ where: { hearingId: current.hearingId } });
  const theme = await database().theme.findFirstOrThrow({ where: { hearingId: done.hearingId } });

  const text = { name: "Thanks", body: "Thank you.", department: null, revision: 0 };
  const block = must(await addTextBlock(text, done.owner));

  const machine = { suspicions: ["hidden_field_filled"], setAside: true, locale: "en" };
  const aside = await receive(current.hearingId, { ...machine, name: "Rob", body: "Buy now." });
  const attachments = [await received("call 20304050.txt", "Call 22 33 44 55.")];
  const { number } = await receive(current.hearingId, { body: "The well smells.", name: "Ida", attachments });
  const all = { start: 0, end: 16, passage: "", section: null, themes: [], newTheme: "" };
  const point = { ...all, kind: "question" as const };
  const about = must(await markPoint(current.hearingId, number, point, current.owner));
  const question = {
    ...{ question: "Can it be done?", wantedBy: addDays(dayOf(now()), 7), colleague: null },
    ...{ expertName: "Rikke", expertEmail: "rikke@advice.example" },
  };
  const advice = must(await requestAdvice(current.hearingId, number, about, question, current.owner));

  const cleared = await receive(current.hearingId, {
    body: "Call 20 30 40 50. My neighbour Lise Holm agrees. My number is 070761-4285. I am pregnant.",
  });
  must(await reportName(done.hearingId, { number: 1, contact: "eve@post.example", message: "" }, "en"));
  const report = await database().nameReport.findFirstOrThrow();

  const party = await database().party.create({
    data: {
      ...{ hearingId: current.hearingId, name: "The Council of Water", kind: "council", invitedAt: now() },
      ...{ email: "council@wrong.example", remindedAt: now() },
    },
  });
  const bounced = { failedAt: now(), lastError: "returned 5.1.1 no such user" };
  await database().notice.create({
    data: { kind: "party_invited", partyId: party.id, partyEmail: party.email, ...bounced },
  });

  const returnTo = returnAddress({ of: "follow_up", id: followUp.id, attempt: 1 }) ?? "";
  const reply = await arrive(returnTo, "The well still smells.");

  await receive(current.hearingId, {
    name: "Ada",
    body: "By letter.",
    email: null,
    address: "Market Square 1",
  });
  const job = must(await makePrintJob(current.hearingId, current.owner));
  await receive(current.hearingId, {
    name: "Eve",
    body: "By letter too.",
    email: null,
    address: "Market Square 2",
  });
  const subscribed = subscriberToken(await subscriber("kim@post.example", "all", { locale: "en" }));
  must(
    await requestSubscription(
      { email: "kim@post.example", subject: { topic: "Water" }, pace: "weekly" },
      "en",
    ),
  );
  const ended = subscriberToken(crypto.randomUUID());
  const subscriberPages = [subscribed, ended].flatMap((one) => [
    paths.subscriptions(one),
    paths.unsubscribe(one),
  ]);

  const begun = { ...draftForm.parse({ email: "kim@post.example", body: "The well …" }) };
  const draftId = must(await createDraft(current.hearingId, begun, null, "en"));

  const citizen = await open({ javaScriptEnabled: true });
  await citizen.goto("/?lang=en");
  await expect(citizen.getByRole("link", { name: "Dansk" })).toBeVisible();
  const { slug } = done;
  for (const path of [
    ...[paths.front(), paths.hearings(), paths.verify(), paths.privacy(), paths.accessibility()],
    ...[paths.hearing(current.slug), paths.text(current.slug), paths.submit(current.slug)],
    ...[
      paths.hearing(slug),
      paths.text(slug),
      paths.submit(slug),
      paths.submissions(slug),
      paths.nameUsed(slug, 1),
    ],
    ...[paths.submission(slug, 1), paths.answers(slug), paths.decision(slug), paths.signIn()],
    ...[paths.answersIn(slug, "section"), paths.answersIn(slug, "participant")],
    ...[paths.subscribe(), paths.subscribed(), ...subscriberPages],
    ...[paths.participant(token), paths.receipt(receiptToken(done.submissionId)), paths.newPassword()],
    ...[paths.participantContact(token), paths.participantReplacement(token, 1)],
    ...[paths.saveDraft(current.slug), paths.draft(draftToken(draftId)), paths.submissions(current.slug)],
    paths.receipt(receiptToken(aside.submissionId)),
    ...[paths.advice(adviceToken(advice)), paths.advice("x"), paths.choosePassword("x"), "/nothing"],
  ])
    await expectEnglish(citizen, path);

  await citizen.goto("/staff/sign-in");
  await citizen.getByLabel("E-mail").fill(administrator.email);
  await citizen.getByLabel("Password").fill(PASSWORD);
  await citizen.getByRole("button").last().click();
  const { hearingId: id, strategyId, section } = done;
  for (const path of [
    ...[paths.desk(), paths.strategies(), paths.newStrategy(), paths.strategy(strategyId)],
    ...[paths.newSection(strategyId), paths.section(strategyId, section), paths.newHearing(strategyId)],
    ...[paths.staffHearings(), paths.casework(id), paths.caseworkSubmission(id, 1), paths.register(id)],
    ...[paths.clearings(id), paths.clearance(id, 1), paths.recall(id, 1), paths.readClearings(id)],
    ...[paths.clearings(current.hearingId), paths.clearance(current.hearingId, cleared.number)],
    ...[paths.nameReports(id), paths.nameReport(id, report.id)],
    ...[paths.pointList(id), `${paths.pointList(current.hearingId)}?state=all`],
    ...[paths.responses(id), paths.newResponse(id), paths.response(id, done.responseId), paths.release(id)],
    ...[
      paths.correction(id, done.responseId),
      paths.releasePreview(id),
      paths.changes(id),
      paths.newChange(id, done.responseId),
    ],
    ...[paths.imports(current.hearingId), paths.import(current.hearingId, file)],
    ...[paths.letterGroups(current.hearingId), paths.letterGroup(current.hearingId, group.id)],
    ...[paths.themes(id), paths.theme(id, theme.id), paths.whiteBook(id)],
    ...[paths.decisions(id), paths.newDecision(id), paths.adoption(id), paths.followUps(id)],
    ...[
      paths.followUp(id, followUp.id),
      paths.letter(id, followUp.id),
      paths.conclusion(id),
      paths.retention(id),
    ],
    ...[paths.responseComments(id, done.responseId), paths.submissionComments(id, 1)],
    ...[paths.pointAdvice(current.hearingId, number, about), paths.responses(current.hearingId)],
    ...[paths.textBlocks(), paths.newTextBlock(), paths.textBlock(block)],
    ...[paths.journal(id), paths.people(), paths.authority(), "/staff/nothing"],
    ...[paths.announcements(id), paths.announcements(current.hearingId)],
    ...[paths.printJobs(id), paths.printJob(current.hearingId, job), paths.printJobs(current.hearingId)],
    ...[paths.quarantine(current.hearingId), paths.quarantineSubmission(current.hearingId, aside.number)],
    ...[paths.quarantineSubmission(current.hearingId, number), paths.release(current.hearingId)],
    paths.caseworkSubmission(current.hearingId, aside.number),
    paths.setupParty(current.hearingId, party.id),
    ...[
      paths.attachmentClearing(current.hearingId, number, 1),
      paths.attachmentRedaction(current.hearingId, number, 1),
    ],
    ...[paths.signatories(id, 1), paths.strayMails(), paths.inbox(id), paths.inboxMail(id, reply)],
    ...[paths.sending(), paths.hearingSending(id), paths.hearingSending(current.hearingId)],
    ...[done.hearingId, draft.hearingId, current.hearingId].flatMap((one) => [
      ...[paths.staffHearing(one), paths.setupBasis(one), paths.setupMandate(one), paths.setupPlan(one)],
      ...[
        paths.setupContact(one),
        paths.setupPublication(one),
        paths.setupParties(one),
        paths.hearingPreview(one),
      ],
      ...[paths.hearingApproval(one), paths.deadline(one)],
    ]),
  ])
    await expectEnglish(citizen, path);

  await citizen.goto(paths.hearing(current.slug));
  expect(await citizen.getByRole("heading", { level: 1 }).getAttribute("lang")).toBe("da");
  await citizen.getByRole("link", { name: "Dansk" }).click();
  await citizen.goto(paths.hearing(current.slug));
  expect(await citizen.getByRole("heading", { level: 1 }).getAttribute("lang")).toBeNull();
  await citizen.goto(paths.desk());
  expect(await citizen.locator("html").getAttribute("lang")).toBe("da");
});

test("after a click inside the officials' pages the other language still leads to the page one is on", async ({
  open,
}) => {
  const { hearingId, owner } = await answeredHearing({
    ...{ words: ENGLISH, theme: "Pipes", reason: "Because the pipe is old." },
    said: { name: "Ida", body: "The well smells." },
  });
  const page = await open();
  await signIn(page, owner.email);
  await page.goto(paths.pointList(hearingId));
  await page.getByRole("link", { name: "Temaer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Temaer");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Themes");
});
