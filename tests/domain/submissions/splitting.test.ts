import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { recountCoverage } from "#app/domain/submissions/recount-coverage.ts";
import { removeMark } from "#app/domain/submissions/remove-mark.ts";
import { splitSubmission } from "#app/domain/submissions/split-submission.ts";
import { suggestSplit } from "#app/domain/submissions/suggested-split.ts";
import { database } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const LETTER = `Kære kommune

Vi er imod den nye vej. Den støjer.

I afsnit 2.1 bør der stå flere træer.
Og hvad med skolen?

Med venlig hilsen
Karen`;

const point = { kind: "objection" as const, section: null, themes: [], newTheme: "", passage: "" };
const coveredOf = async () => (await database().workingText.findFirstOrThrow()).covered;

test("a suggested split covers the whole text, knows greeting and farewell, and the section a passage names", () => {
  const sections = [{ identity: "a", number: "2.1", title: "Natur" }];
  const found = suggestSplit(LETTER, sections, null).map((one) => ({
    ...one,
    text: LETTER.slice(one.start, one.end).split("\n")[0],
  }));
  expect(found.map(({ kind, section, text }) => [kind, section, text])).toEqual([
    ["nothing", null, "Kære kommune"],
    ["objection", null, "Vi er imod den nye vej. Den støjer."],
    ["question", "a", "I afsnit 2.1 bør der stå flere træer."],
    ["nothing", null, "Med venlig hilsen"],
  ]);
  const long = suggestSplit("Vejen er for smal. ".repeat(200), [], null);
  expect(long.length).toBeGreaterThan(3);
  expect(Math.max(...long.map(({ start, end }) => end - start))).toBeLessThanOrEqual(900);
});

test("an accepted split covers everything at once, and is all or nothing", async ({ database: _ }) => {
  const { hearingId, other } = await hearing();
  await receive(hearingId, { body: LETTER });
  const passages = suggestSplit(LETTER, [], null).map(({ kind, start, end }) => ({
    ...{ kind, start, end, section: null },
  }));
  must(await splitSubmission(hearingId, 1, { passages, themes: ["Trafik"] }, other));
  expect(await coveredOf()).toBe(100);
  expect(await database().point.count()).toBe(2);
  const again = await splitSubmission(hearingId, 1, { passages, themes: [] }, other);
  expect(again).toMatchObject({ refusal: "passage_already_marked" });
  expect(await database().point.count()).toBe(2);
});

test("points may overlap, but the same point is not made twice and nothing is marked over what holds nothing", async ({
  database: _,
}) => {
  const { hearingId, other } = await hearing();
  await receive(hearingId, { body: LETTER });
  must(await markPoint(hearingId, 1, { ...point, start: 14, end: 40 }, other));
  must(await markPoint(hearingId, 1, { ...point, start: 30, end: 49 }, other));
  must(await markPoint(hearingId, 1, { ...point, kind: "question", start: 14, end: 40 }, other));
  const twice = await markPoint(hearingId, 1, { ...point, start: 14, end: 40 }, other);
  expect(twice).toMatchObject({ refusal: "passage_already_marked" });
  must(await markNothing(hearingId, 1, { start: 0, end: 12, passage: "" }, other));
  const over = await markPoint(hearingId, 1, { ...point, start: 5, end: 20 }, other);
  expect(over).toMatchObject({ refusal: "passage_already_marked" });
});

test("what is covered is known after each mark, and found again by the worker when something else moved a mark", async ({
  database: _,
}) => {
  const { hearingId, other } = await hearing();
  await receive(hearingId, { body: "En ting. To ting." });
  const one = must(await markPoint(hearingId, 1, { ...point, start: 0, end: 8 }, other));
  expect(await coveredOf()).toBe(50);
  must(await markPoint(hearingId, 1, { ...point, start: 9, end: 17 }, other));
  expect(await coveredOf()).toBe(100);
  must(await removeMark(hearingId, 1, one, other));
  expect(await coveredOf()).toBe(50);
  await database().point.deleteMany();
  expect(await coveredOf()).toBeNull();
  expect(await recountCoverage()).toBe(1);
  expect(await coveredOf()).toBe(0);
});
