import { listWork } from "#app/domain/hearings/list-work.ts";
import { assignPoints } from "#app/domain/points/assign-points.ts";
import { countPoints, listPoints } from "#app/domain/points/list-points.ts";
import type { PointQuery } from "#app/domain/points/point-query.ts";
import { setAnswerBy } from "#app/domain/points/set-answer-by.ts";
import { approveResponse, sendBackResponse } from "#app/domain/responses/approve-response.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { addTheme } from "#app/domain/themes/add-theme.ts";
import { editTheme } from "#app/domain/themes/edit-theme.ts";
import { addDays, dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, official, receive } from "#tests/support/situation.ts";

const START = { submission: 0, point: 0 };
const ALL: PointQuery = { state: "all", whose: "", theme: "", section: "", kind: "" };
const theme = (name: string, parent: string | null, caseworker: string | null) => ({
  ...{ name, parent, caseworker },
  colour: "blue" as const,
});

/** Marks words of a submission as points with a theme; answers their ids. */
async function mark(hearingId: string, number: number, words: string[], themes: string[], by: Staff) {
  const ids: string[] = [];
  for (const passage of words) {
    const form = { start: null, end: null, passage, kind: "proposal" as const, section: null };
    ids.push(must(await markPoint(hearingId, number, { ...form, themes, newTheme: "" }, by)));
  }
  return ids;
}

const found = async (hearingId: string, by: Staff, query: Partial<PointQuery>) =>
  (await listPoints(hearingId, { ...ALL, ...query }, by.id, START)).lines.map(({ text }) => text);

test("a point goes to the caseworker of its theme, or of the theme above, and to nobody else's cost", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await hearing();
  const water = must(await addTheme(hearingId, theme("Vand", null, other.id), owner));
  must(await addTheme(hearingId, theme("Kloak", water, null), owner));
  must(await addTheme(hearingId, theme("Natur", null, null), owner));
  await receive(hearingId, { body: "Brønd, rør og skov." });
  await mark(hearingId, 1, ["Brønd"], ["Vand"], owner);
  await mark(hearingId, 1, ["rør"], ["Kloak"], owner);
  const [forest = ""] = await mark(hearingId, 1, ["skov"], ["Natur"], owner);
  expect(await found(hearingId, other, { whose: "mine" })).toEqual(["Brønd", "rør"]);
  expect(await found(hearingId, owner, { whose: "nobody" })).toEqual(["skov"]);
  expect(await found(hearingId, owner, { theme: water })).toEqual(["Brønd", "rør"]);
  must(await assignPoints(hearingId, { ids: [forest] }, owner.id, owner));
  must(await editTheme(hearingId, water, theme("Vand", null, owner.id), owner));
  expect(await found(hearingId, other, { whose: "mine" })).toEqual(["Brønd", "rør"]);
  expect(await found(hearingId, owner, { whose: "mine" })).toEqual(["skov"]);
});

test("a theme's new caseworker gets those of its points that nobody has", async ({ database: _ }) => {
  const { hearingId, owner, other } = await hearing();
  const water = must(await addTheme(hearingId, theme("Vand", null, null), owner));
  must(await addTheme(hearingId, theme("Kloak", water, null), owner));
  await receive(hearingId, { body: "Brønd og rør." });
  const [well = ""] = await mark(hearingId, 1, ["Brønd"], ["Vand"], owner);
  await mark(hearingId, 1, ["rør"], ["Kloak"], owner);
  must(await assignPoints(hearingId, { ids: [well] }, owner.id, owner));
  must(await editTheme(hearingId, water, theme("Vand", null, other.id), owner));
  expect(await found(hearingId, other, { whose: "mine" })).toEqual(["rør"]);
});

test("everything a list finds is given away and gets its deadline at once, and what is answered leaves the list", async ({
  database,
}) => {
  const { hearingId, owner, other } = await hearing();
  await receive(hearingId, { body: "Brønd og rør." });
  await receive(hearingId, { body: "Skov og eng." });
  const [well = ""] = await mark(hearingId, 1, ["Brønd", "rør"], [], owner);
  await mark(hearingId, 2, ["Skov", "eng"], [], owner);
  const unanswered = { ...ALL, state: "unanswered" as const };
  expect(must(await assignPoints(hearingId, { found: unanswered }, other.id, owner))).toBe(4);
  const tomorrow = isoDay(addDays(dayOf(now()), 1));
  expect(must(await setAnswerBy(hearingId, { found: unanswered }, tomorrow, owner))).toBe(4);
  expect(await found(hearingId, other, { state: "soon", whose: "mine" })).toHaveLength(4);
  await database.pool.query("UPDATE point SET answer_by = answer_by - 2 WHERE id = $1", [well]);
  expect(await found(hearingId, other, { state: "overdue" })).toEqual(["Brønd"]);
  const form = { outcome: "met" as const, reason: "Vi graver.", points: [well], version: 0 };
  const response = must(await writeResponse(hearingId, form, owner));
  expect(await found(hearingId, other, { state: "overdue" })).toEqual([]);
  expect(await found(hearingId, other, { state: "waiting" })).toEqual(["Brønd"]);
  must(await sendBackResponse(response, 1, "Hvornår?", other));
  expect(await found(hearingId, other, { state: "sent_back" })).toEqual(["Brønd"]);
  expect(await countPoints(hearingId, unanswered, owner.id)).toBe(3);
});

test("points go only to who can work on them, and a deadline is a day to come", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  const elsewhere = await official("Else", ["caseworker"], "Skole");
  const another = await hearing();
  await receive(hearingId, { body: "Brønd." });
  const ids = await mark(hearingId, 1, ["Brønd"], [], owner);
  for (const [chosen, to, refusal] of [
    [{ ids }, elsewhere.id, "caseworker_unknown"],
    [{ ids: [] }, owner.id, "no_points_chosen"],
  ] as const)
    expect(await assignPoints(hearingId, { ids: [...chosen.ids] }, to, owner)).toMatchObject({ refusal });
  expect(await assignPoints(another.hearingId, { ids }, null, owner)).toMatchObject({
    refusal: "no_points_chosen",
  });
  for (const [day, refusal] of [
    ["2020-01-01", "day_has_passed"],
    ["i morgen", "day_unreadable"],
  ] as const)
    expect(await setAnswerBy(hearingId, { ids }, day, owner)).toMatchObject({ refusal });
});

test("a list of points is read to its end page by page, each point once", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  const words = Array.from({ length: 60 }, (_, index) => `ord${100 + index}`);
  await receive(hearingId, { body: words.join(" ") });
  await receive(hearingId, { body: "Sidste" });
  await mark(hearingId, 1, words, [], owner);
  await mark(hearingId, 2, ["Sidste"], [], owner);
  const first = await listPoints(hearingId, ALL, owner.id, START);
  const last = first.lines.at(-1);
  if (!last) throw new Error("Nothing was listed");
  const second = await listPoints(hearingId, ALL, owner.id, {
    submission: last.submission,
    point: last.number,
  });
  expect([first.more, second.more]).toEqual([true, false]);
  expect([...first.lines, ...second.lines].map(({ text }) => text)).toEqual([...words, "Sidste"]);
});

test("the desk counts what waits for whom", async ({ database }) => {
  const { hearingId, owner, other } = await hearing();
  await receive(hearingId, { body: "Brønd, rør, skov og eng." });
  const [well = "", pipe = "", forest = ""] = await mark(
    hearingId,
    1,
    ["Brønd", "rør", "skov", "eng"],
    [],
    owner,
  );
  must(await assignPoints(hearingId, { ids: [well, pipe, forest] }, other.id, owner));
  await database.pool.query("UPDATE point SET answer_by = current_date - 3 WHERE id = $1", [forest]);
  const answer = (points: string[]) =>
    writeResponse(hearingId, { outcome: "met", reason: "Ja.", points, version: 0 }, owner);
  const [first, second] = [must(await answer([well])), must(await answer([pipe]))];
  must(await sendBackResponse(first, 1, "Hvornår?", other));
  const counts = { hearingId, points: 4, unanswered: 2, nobodys: 1, overdue: 1, uncleared: 1, uncovered: 1 };
  const of = async (staff: Staff) => (await listWork([hearingId], staff))[0];
  expect(await of(owner)).toMatchObject({ ...counts, mine: 0, mineOverdue: 0, sentBack: 1, toApprove: 0 });
  expect(await of(other)).toMatchObject({ ...counts, mine: 1, mineOverdue: 1, sentBack: 0, toApprove: 1 });
  must(await approveResponse(second, 1, other));
  expect(await of(other)).toMatchObject({ toApprove: 0 });
});
