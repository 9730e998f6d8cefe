import { carriedMarks } from "#app/domain/letter-groups/carried-marks.ts";
import { carryMarks } from "#app/domain/letter-groups/carry-marks.ts";
import { confirmMembers } from "#app/domain/letter-groups/confirm-members.ts";
import { groupSubmissions } from "#app/domain/letter-groups/group-submissions.ts";
import { countMembers, findLikeness, listGroups } from "#app/domain/letter-groups/list-groups.ts";
import { comparedOf, likeness } from "#app/domain/letter-groups/sketch.ts";
import { splitMembers } from "#app/domain/letter-groups/split-members.ts";
import { listReleaseObstacles } from "#app/domain/responses/list-release-obstacles.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { recountCoverage } from "#app/domain/submissions/recount-coverage.ts";
import { removeMark } from "#app/domain/submissions/remove-mark.ts";
import { database } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const OPENING = "Kære kommune. ";
const DEMAND =
  "Vi protesterer mod den nye vej gennem skoven, fordi den ødelægger freden for dyr og mennesker og giver mere støj i hele byen. ";
const WISH =
  "Lav hellere en cykelsti langs banen, så børnene kan komme sikkert i skole hver eneste dag om vinteren.";
const CAMPAIGN = OPENING + DEMAND + WISH;
const ADDED = "Min mor bor der. ";

const point = { kind: "objection" as const, section: null, themes: ["Trafik"], newTheme: "", passage: "" };

async function worked() {
  while ((await indexSubmissions()) + (await groupSubmissions()) > 0);
  while ((await carryMarks()) + (await recountCoverage()) > 0);
}

/** Five letters of a campaign, one of them in capitals and one with a sentence of its own, and a letter about something else. */
async function campaign() {
  const made = await hearing();
  const shouted = CAMPAIGN.toUpperCase().replaceAll(". ", ".  ");
  for (const body of [
    CAMPAIGN,
    CAMPAIGN,
    shouted,
    OPENING + DEMAND + ADDED + WISH,
    "Bevar biblioteket i Strandby.",
    CAMPAIGN,
  ])
    await receive(made.hearingId, { body });
  await worked();
  const [group] = await listGroups(made.hearingId);
  return { ...made, group: group?.id ?? "" };
}
const coveredOf = async (number: number) =>
  (await database().submission.findFirstOrThrow({ where: { number }, include: { workingText: true } }))
    .workingText?.covered;

test("like letters are found as they come, the word-for-word ones apart from those that add something", async ({
  database: _,
}) => {
  const { hearingId, group } = await campaign();
  expect(await listGroups(hearingId)).toMatchObject([{ number: 1, sameWords: 3, others: 1, confirmed: 0 }]);
  await receive(hearingId, { body: CAMPAIGN });
  await worked();
  expect(await countMembers(group)).toEqual({ same: 4, others: 1, confirmed: 0 });
  const first = comparedOf(CAMPAIGN);
  expect(
    likeness(comparedOf(`${CAMPAIGN} ${"Jeg har selv meget mere at sige om det. ".repeat(9)}`), first)
      .variant,
  ).toBe(true);
  expect(likeness(comparedOf(`${WISH} ${"Det er noget andet."}`), first).variant).toBe(false);
  const alone = await database().submission.findFirstOrThrow({ where: { number: 5 } });
  expect(await findLikeness(alone.id)).toBeNull();
});

test("confirmed letters get the centre's points and answer; the sentence one of them added stays to be read", async ({
  database: _,
}) => {
  const { hearingId, group, other, owner } = await campaign();
  expect(must(await confirmMembers(hearingId, group, null, other))).toBe(3);
  expect(must(await confirmMembers(hearingId, group, [4], other))).toBe(1);
  const demand = { start: OPENING.length, end: CAMPAIGN.length };
  const first = must(await markPoint(hearingId, 1, { ...point, ...demand }, other));
  must(await markNothing(hearingId, 1, { start: 0, end: OPENING.trim().length, passage: "" }, other));
  const form = { outcome: "noted" as const, reason: "Fordi.", points: [first], version: 0 };
  const response = must(await writeResponse(hearingId, form, owner));
  await worked();
  expect(await Promise.all([1, 2, 3, 6].map(coveredOf))).toEqual([100, 100, 100, 100]);
  expect(await coveredOf(4)).toBeLessThan(100);
  const points = await database().point.findMany({
    where: { submission: { number: 4 } },
    include: { submission: true, themes: true },
    orderBy: { start: "asc" },
  });
  expect(points.map(({ submission, start, end }) => submission.body.slice(start, end))).toEqual([
    DEMAND.trim(),
    WISH,
  ]);
  expect(
    points.every(({ responseId, themes }) => responseId === response && themes[0]?.name === "Trafik"),
  ).toBe(true);
  const { obstacles } = await listReleaseObstacles(hearingId);
  expect(obstacles).toContainEqual({ number: 4, kind: "words_uncovered", points: [] });
});

test("an answer that is given, or taken away, after the letters were confirmed follows to all of them", async ({
  database: _,
}) => {
  const { hearingId, group, other, owner } = await campaign();
  const first = must(await markPoint(hearingId, 1, { ...point, start: 0, end: CAMPAIGN.length }, other));
  must(await confirmMembers(hearingId, group, null, other));
  await worked();
  const unanswered = () => database().point.count({ where: { responseId: null } });
  expect(await unanswered()).toBe(4);
  const form = { outcome: "noted" as const, reason: "Fordi.", points: [first], version: 0 };
  must(await writeResponse(hearingId, form, owner));
  expect(await unanswered()).toBe(0);
  const like = await database().point.findFirstOrThrow({ where: { sameAsId: first } });
  const own = await writeResponse(hearingId, { ...form, points: [like.id] }, owner);
  expect(own).toMatchObject({ refusal: "points_not_free" });
  must(await removeMark(hearingId, 1, first, other));
  expect(await database().point.count()).toBe(0);
  await worked();
  expect(await coveredOf(2)).toBe(0);
});

test("a letter that is split off loses what it had from the centre and is not suggested again", async ({
  database: _,
}) => {
  const { hearingId, group, other } = await campaign();
  must(await markPoint(hearingId, 1, { ...point, start: 0, end: CAMPAIGN.length }, other));
  must(await confirmMembers(hearingId, group, null, other));
  await worked();
  must(await splitMembers(hearingId, group, [2, 4], other));
  await worked();
  expect(await countMembers(group)).toEqual({ same: 0, others: 0, confirmed: 2 });
  expect(await database().point.count({ where: { submission: { number: 2 } } })).toBe(0);
  expect(await coveredOf(2)).toBe(0);
  expect(await splitMembers(hearingId, group, [2], other)).toMatchObject({ refusal: "no_members" });
});

test("a mark is carried to the same words, never over words the other letter adds", () => {
  const centre = "A b c. D e f. G h i.";
  const whole = [{ start: 0, end: centre.length }];
  const said = (letter: string) =>
    carriedMarks(centre, letter, whole).map(({ start, end }) => letter.slice(start, end));
  expect(said(centre)).toEqual([centre]);
  expect(said("a B c! d e f. g h i")).toEqual(["a B c! d e f. g h i"]);
  expect(said("A b c. X y. D e f. G h i.")).toEqual(["A b c.", "D e f. G h i."]);
  expect(said("A b c. G h i.")).toEqual(["A b c. G h i."]);
  expect(said("Noget helt andet.")).toEqual([]);
});
