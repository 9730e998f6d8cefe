import fc from "fast-check";
import { createDraft } from "#app/domain/drafts/create-draft.ts";
import { draftForm } from "#app/domain/drafts/draft.ts";
import { findDraft } from "#app/domain/drafts/find-draft.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { composedText, writtenText } from "#app/domain/submissions/composed-text.ts";
import { contributionsIn, fieldsOf, type WrittenContribution } from "#app/domain/submissions/contribution.ts";
import { countContributions } from "#app/domain/submissions/list-contributions.ts";
import { listPublicSubmissions } from "#app/domain/submissions/list-public-submissions.ts";
import { receiveSubmission } from "#app/domain/submissions/receive-submission.ts";
import { submissionForm } from "#app/domain/submissions/submission.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, incoming, must, receive } from "#tests/support/situation.ts";

const A = "0b0d3a3e-6a5e-4a39-9a43-0a3f3f5f1a01";
const B = "0b0d3a3e-6a5e-4a39-9a43-0a3f3f5f1a02";
const SECTIONS = [
  { identity: A, number: "1", title: "Vand" },
  { identity: B, number: "2.1", title: "Natur\nog byer" },
];
const comment = (section: string, text: string): WrittenContribution => ({ kind: "comment", section, text });
const amendment = (section: string, text: string): WrittenContribution => ({
  kind: "amendment",
  section,
  text,
});

test("what is written to the whole and to sections becomes one text with a line before each section", () => {
  const composed = composedText(
    {
      body: "God plan. 🌊 ",
      section: null,
      contributions: [comment(A, "Mere vand.\n"), amendment(B, "Ny.")],
    },
    SECTIONS,
    "da",
  );
  expect(composed.body).toBe(
    "God plan. 🌊\n\nOm afsnit 1 Vand:\nMere vand.\n\nForslag til ny tekst i afsnit 2.1 Natur og byer:\nNy.",
  );
  expect(composed.sectionIdentity).toBeNull();
  const words = composed.contributions.map(({ start, end, ...rest }) => [
    rest.kind,
    rest.sectionIdentity,
    composed.body.slice(start, end),
  ]);
  expect(words).toEqual([
    ["comment", A, "Mere vand."],
    ["amendment", B, "Ny."],
  ]);
});

test("who writes in one place only has written just that text, and a comment left empty is not there", () => {
  const one = { body: "Vandet er brunt.\n", sectionIdentity: A, contributions: [] };
  for (const written of [
    { body: "Vandet er brunt.\n", section: A, contributions: [] },
    { body: "Vandet er brunt.\n", section: A, contributions: [comment(B, " \n")] },
    { body: " ", section: null, contributions: [comment(A, "Vandet er brunt.\n")] },
  ])
    expect(composedText(written, SECTIONS, "da")).toEqual(one);
  const all = composedText(
    { body: "Brunt.", section: A, contributions: [amendment(A, "Rent.")] },
    SECTIONS,
    "en",
  );
  expect(all).toMatchObject({
    body: "On section 1 Vand:\nBrunt.\n\nProposed new text of section 1 Vand:\nRent.",
    sectionIdentity: A,
  });
});

test("however it is written, ranges hold exactly the words, follow one another, and lead back to the same text", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 60 });
  const part = fc.record({
    kind: fc.constantFrom("comment" as const, "amendment" as const),
    section: fc.constantFrom(A, B),
    text: text.map((words) => `x${words}`),
  });
  const written = fc.record({
    body: text,
    section: fc.constantFrom(null, A),
    contributions: fc.array(part, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(written, (given) => {
      const composed = composedText(given, SECTIONS, "da");
      let reached = 0;
      for (const { start, end } of composed.contributions) {
        expect(start).toBeGreaterThan(reached);
        expect(end).toBeGreaterThan(start);
        expect(composed.body.slice(start, end)).toBe(composed.body.slice(start, end).trim());
        reached = end;
      }
      expect(reached).toBeLessThanOrEqual(composed.body.length);
      expect(composedText(writtenText(composed), SECTIONS, "da")).toEqual(composed);
    }),
  );
});

test("a form's contributions are read in their order, whatever their numbers, and written back to the same fields", () => {
  const fields = {
    "contributions.7.kind": "amendment",
    "contributions.7.section": B,
    "contributions.7.text": "Ny.",
    "contributions.2.text": "Først.",
    "contributions.2.section": A,
    "contributions.x.text": "nej",
    contributions: "nej",
  };
  const read = contributionsIn(fields);
  expect(read).toEqual([comment(A, "Først."), amendment(B, "Ny.")]);
  expect(contributionsIn(fieldsOf(read))).toEqual(read);
  const many = Object.fromEntries(
    Array.from({ length: 90 }, (_, index) => [`contributions.${index}.text`, "x"]),
  );
  expect(contributionsIn(many)).toHaveLength(40);
});

test("a form that says nothing anywhere, and gives no name, is told of everything at once", () => {
  const empty = submissionForm.safeParse({ body: " ", name: "", email: "x", onBehalfOf: "council" });
  expect(empty.error?.issues.map(({ path }) => path.join("."))).toEqual([
    "name",
    "email",
    "body",
    "organisation",
  ]);
  const said = { name: "Ida", email: "ida@post.example", "contributions.0.text": "Ny." };
  const missing = submissionForm.safeParse(said);
  expect(missing.error?.issues.map(({ path }) => path.join("."))).toEqual(["contributions.0.section"]);
  expect(submissionForm.safeParse({ ...said, "contributions.0.section": A }).success).toBe(true);
});

test("contributions are stored with their submission, and the same form again is the same only with the same contributions", async ({
  database,
}) => {
  const { hearingId, section } = await hearing();
  const written = { body: "Alt.", section: null, contributions: [amendment(section, "Nyt vand. 🌊")] };
  const said = composedText(written, [{ identity: section, number: "1", title: "Rent vand" }], "da");
  const form = incoming(hearingId, {
    ...said,
    onBehalfOf: "council",
    organisation: "Rådet",
    capacity: "formand",
  });
  const { submissionId } = must(await receiveSubmission(form));
  expect(must(await receiveSubmission(form))).toMatchObject({ submissionId, again: true });
  const [kept] = await database.prisma.contribution.findMany({ where: { submissionId } });
  expect(kept).toEqual({ submissionId, position: 1, ...said.contributions[0] });
  expect((await database.prisma.representation.findFirstOrThrow()).capacity).toBe("formand");
  const [only] = said.contributions;
  if (!only) throw new Error("no contribution");
  for (const other of [
    { contributions: [] },
    { contributions: [{ ...only, kind: "comment" as const }] },
    { contributions: [{ ...only, start: only.start + 1 }] },
    { capacity: "kasserer" },
  ])
    expect(await receiveSubmission({ ...form, ...other })).toMatchObject({
      refusal: "already_sent_with_other_text",
      about: { number: 1 },
    });
  expect(await database.prisma.contribution.count()).toBe(1);
});

test("what is said about a section is counted and listed alike, and only what is public", async ({
  database: _,
}) => {
  const { hearingId, section, owner } = await hearing();
  const sections = [{ identity: section, number: "1", title: "Rent vand" }];
  const say = async (body: string, contributions: WrittenContribution[], about: string | null = null) => {
    const said = composedText({ body, section: about, contributions }, sections, "da");
    const { number, participantId } = await receive(hearingId, said);
    must(await confirmAddress(participantId));
    return number;
  };
  const numbers = [
    await say("Alt.", [amendment(section, "Nyt vand.")]),
    await say("", [comment(section, "Mere.")]),
    await say("Godt.", [], section),
    await say("Noget andet.", []),
    await say("Endnu ikke set igennem.", [], section),
  ];
  for (const number of numbers.slice(0, 4))
    must(await publishSubmission(hearingId, number, { ranges: [], phrases: [] }, owner));
  const about = async (kind: "comment" | "amendment") => {
    const { submissions, found } = await listPublicSubmissions(hearingId, 1, { about: { section, kind } });
    return { numbers: submissions.map(({ number }) => number), found };
  };
  expect(await about("amendment")).toEqual({ numbers: [numbers[0]], found: 1 });
  expect(await about("comment")).toEqual({ numbers: [numbers[1], numbers[2]], found: 2 });
  expect(await countContributions(hearingId, { published: true })).toEqual([
    { section, kind: "amendment", submissions: 1 },
    { section, kind: "comment", submissions: 2 },
  ]);
});

test("the database keeps contributions within their text, apart, about a section in hearing, and for good", async ({
  database: { pool },
}) => {
  const { hearingId, section, strategyId } = await hearing();
  const { submissionId } = await receive(hearingId, { body: "🌊🌊 vand" });
  const put = (position: number, start: number, end: number, about = section) =>
    pool.query("INSERT INTO contribution VALUES ($1, $2, 'comment', $3, $4, $5)", [
      ...[submissionId, position, about, start, end],
    ]);
  await expect(put(1, 5, 10)).rejects.toThrow("contribution_stands_in_its_submission");
  await expect(put(1, 3, 3)).rejects.toThrow("contribution_is_a_range");
  await expect(put(1, 0, 4, crypto.randomUUID())).rejects.toThrow("about_a_section_in_hearing");
  const elsewhere = await hearing();
  await expect(put(1, 0, 4, elsewhere.section)).rejects.toThrow("about_a_section_in_hearing");
  await expect(put(2, 0, 4)).rejects.toThrow("contributions_follow_one_another");
  await put(1, 0, 4);
  await expect(put(2, 3, 9)).rejects.toThrow("contributions_follow_one_another");
  await put(2, 5, 9);
  for (const change of [
    "UPDATE contribution SET kind = 'amendment'",
    "DELETE FROM contribution",
    "TRUNCATE contribution",
  ])
    await expect(pool.query(change)).rejects.toThrow("contribution_is_append_only");
  expect(strategyId).not.toBe(elsewhere.strategyId);
});

test("a draft keeps every part of what was begun", async ({ database: _ }) => {
  const { hearingId, section } = await hearing();
  const begun = {
    ...{
      email: "ida@stedet.example",
      body: "Alt",
      onBehalfOf: "council",
      organisation: "Rådet",
      capacity: "formand",
    },
    ...fieldsOf([comment(section, "Mere."), amendment(section, "")]),
  };
  const id = must(await createDraft(hearingId, draftForm.parse(begun), null, "da"));
  expect((await findDraft(id))?.typed).toEqual(begun);
});
