import { randomUUID } from "node:crypto";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import type { Background } from "#app/domain/reach/background.ts";
import { findReach } from "#app/domain/reach/find-reach.ts";
import { findSheet } from "#app/domain/reach/find-sheet.ts";
import { listPopulation } from "#app/domain/reach/list-population.ts";
import { populationForm } from "#app/domain/reach/population.ts";
import { recordBackground } from "#app/domain/reach/record-background.ts";
import { setBackgroundAsked } from "#app/domain/reach/set-background-asked.ts";
import { setDistricts } from "#app/domain/reach/set-districts.ts";
import { setPopulation } from "#app/domain/reach/set-population.ts";
import { sheetToken } from "#app/domain/reach/sheet.ts";
import { newFormToken, readFormToken } from "#app/domain/submissions/form-token.ts";
import { database, databaseUrl, pool } from "#app/server/database.ts";
import { now } from "#app/shared/time.ts";
import { wholeDatabase } from "#tests/support/concluded.ts";
import { expect, test } from "#tests/support/database.ts";
import { letDaysPass } from "#tests/support/days-pass.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const SILENT: Background = { age: "", gender: "", language: "", district: "" };

/** An open hearing that asks the background questions. */
async function asking() {
  const situation = await hearing({ asks: true });
  await setDistricts({ districts: ["Nord", "Syd"] }, situation.owner);
  return situation;
}

const answer = (hearingId: string, said: Partial<Background>, nonce: string = randomUUID()) =>
  recordBackground(sheetToken(hearingId, nonce), { ...SILENT, ...said });

const sums = async (hearingId: string) =>
  Object.fromEntries(
    (await database().backgroundSum.findMany({ where: { hearingId, count: { gt: 0 } } })).map(
      (sum) => [`${sum.question} ${sum.answer}`, sum.count] as const,
    ),
  );

test("what somebody answers is added to the sums, what they do not answer is not, and a sheet counts once", async ({
  database: _,
}) => {
  const { hearingId } = await asking();
  const sheet = sheetToken(hearingId, "one");
  expect(await findSheet(sheet)).toMatchObject({ state: "open", districts: ["Nord", "Syd"] });
  must(await recordBackground(sheet, { ...SILENT, age: "30_44", district: "Syd" }));
  must(await answer(hearingId, { age: "30_44", gender: "woman" }));
  must(await answer(hearingId, {}));
  expect(await sums(hearingId)).toEqual({ "age 30_44": 2, "gender woman": 1, "district Syd": 1 });
  expect(await findSheet(sheet)).toMatchObject({ state: "used" });
  expect(await recordBackground(sheet, { ...SILENT, age: "from_75" })).toMatchObject({
    refusal: "background_used",
  });
  expect(await sums(hearingId)).toMatchObject({ "age 30_44": 2 });
});

test("twenty at once with one sheet are counted once, and twenty with their own are all counted", async ({
  database: _,
}) => {
  const { hearingId } = await asking();
  const same = await Promise.all(
    Array.from({ length: 20 }, () => answer(hearingId, { age: "30_44" }, "one")),
  );
  expect(same.filter(({ ok }) => ok)).toHaveLength(1);
  const own = await Promise.all(Array.from({ length: 20 }, () => answer(hearingId, { age: "18_29" })));
  expect(own.every(({ ok }) => ok)).toBe(true);
  expect(await sums(hearingId)).toEqual({ "age 30_44": 1, "age 18_29": 20 });
});

test("an answer that is not offered, a forged sheet and one of another hearing count nothing", async ({
  database: _,
}) => {
  const { hearingId } = await asking();
  const silent = await hearing();
  expect(await answer(hearingId, { district: "Vest" })).toMatchObject({ refusal: "background_not_offered" });
  expect(await answer(hearingId, { age: "Nord" })).toMatchObject({ refusal: "background_not_offered" });
  expect(await answer(silent.hearingId, { age: "18_29" })).toMatchObject({ refusal: "background_over" });
  expect(await recordBackground("nonsense", SILENT)).toMatchObject({ refusal: "not_found" });
  expect(await findSheet("nonsense")).toBeNull();
  expect(await database().backgroundSum.count()).toBe(0);
  expect(await database().usedSheet.count()).toBe(0);
});

test("nothing anywhere in the database leads from the answers to who gave them", async ({ database: _ }) => {
  const { hearingId } = await asking();
  const token = readFormToken(newFormToken(hearingId, now()), hearingId);
  if (!token) throw new Error("no token");
  const { submissionId, participantId } = await receive(hearingId, { idempotencyKey: token.key });
  const before = await database().journalEntry.count();
  must(await answer(hearingId, { age: "18_29", gender: "man" }, token.nonce));
  expect(await database().journalEntry.count()).toBe(before);
  expect(await wholeDatabase()).not.toContain(token.nonce);
  const used = JSON.stringify(await database().usedSheet.findMany());
  for (const secret of [submissionId, participantId, token.key]) expect(used).not.toContain(secret);
  const { rows } = await pool().query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_name IN ('background_sum', 'used_sheet') ORDER BY 1, ordinal_position`,
  );
  expect(rows.map(({ table, column }) => `${table}.${column}`)).toEqual([
    ...["hearing_id", "question", "answer", "count"].map((column) => `background_sum.${column}`),
    ...["digest", "hearing_id"].map((column) => `used_sheet.${column}`),
  ]);
});

test("one answer writes all of the hearing's sums anew, so that none says it was the last to grow", async ({
  database: _,
}) => {
  const { hearingId } = await asking();
  must(await answer(hearingId, { age: "18_29" }));
  must(await answer(hearingId, { gender: "man" }));
  const { rows } = await pool().query("SELECT DISTINCT xmin::text FROM background_sum");
  expect(rows).toHaveLength(1);
});

test("nobody sees a sum before the deadline, and after it nothing is counted and no sheet is remembered", async ({
  database: _,
}) => {
  const { hearingId, slug } = await asking();
  for (let count = 0; count < 12; count += 1) must(await answer(hearingId, { age: "18_29" }));
  for (let count = 0; count < 8; count += 1) must(await answer(hearingId, { age: "45_59" }));
  for (let count = 0; count < 2; count += 1) must(await answer(hearingId, { age: "under_18" }));
  expect(await findReach(hearingId)).toBeNull();
  expect(await database().usedSheet.count()).toBe(22);
  await letDaysPass(databaseUrl(), slug, 80);
  expect(await answer(hearingId, { age: "18_29" })).toMatchObject({ refusal: "background_over" });
  must(await closeHearing(hearingId));
  expect(await database().usedSheet.count()).toBe(0);
  const [age, gender] = (await findReach(hearingId)) ?? [];
  expect(age).toMatchObject({ question: "age", about: 20 });
  expect(age?.answers.map(({ share }) => share)).toEqual([null, 55, null, null, null, null]);
  expect(gender).toMatchObject({ question: "gender", about: null });
});

test("shares stand beside those of the population, with source and year, and small ones are hidden", async ({
  database: _,
}) => {
  const { hearingId, slug, owner } = await asking();
  const people = [
    { answer: "woman", people: 600 },
    { answer: "man", people: 400 },
    { answer: "other", people: 0 },
  ];
  must(await setPopulation([{ question: "gender", source: "FOLK1A", year: 2026, people }], owner));
  const times = async (count: number, said: Partial<Background>) => {
    for (let one = 0; one < count; one += 1) must(await answer(hearingId, said));
  };
  await times(30, { gender: "woman", district: "Nord" });
  await times(20, { gender: "man", district: "Syd" });
  await times(10, { gender: "other", district: "elsewhere" });
  await letDaysPass(databaseUrl(), slug, 80);
  const reach = await findReach(hearingId);
  expect(reach?.find(({ question }) => question === "gender")).toEqual({
    ...{ question: "gender", about: 60, source: "FOLK1A", year: 2026 },
    answers: [
      { answer: "woman", share: 50, population: 60 },
      { answer: "man", share: 33, population: 40 },
      { answer: "other", share: 17, population: 0 },
    ],
  });
  expect(reach?.find(({ question }) => question === "age")).toMatchObject({ about: null });

  await setDistricts({ districts: ["Nord", "Vest"] }, owner);
  const district = (await findReach(hearingId))?.find(({ question }) => question === "district");
  expect(district?.answers.map(({ answer: name, share }) => [name, share])).toEqual([
    ["Nord", 50],
    ["Syd", 33],
    ["elsewhere", 17],
  ]);
});

test("asking begins before the approval or not at all, and may end at any time", async ({ database: _ }) => {
  const { hearingId, owner } = await asking();
  must(await setBackgroundAsked(hearingId, { asks: "no" }, owner));
  expect(await answer(hearingId, { age: "18_29" })).toMatchObject({ refusal: "background_over" });
  expect(await setBackgroundAsked(hearingId, { asks: "yes" }, owner)).toMatchObject({
    refusal: "hearing_already_approved",
  });
  await expect(
    database().$executeRaw`UPDATE hearing SET asks_background = true WHERE id = ${hearingId}::uuid`,
  ).rejects.toThrow(/cannot be begun/);
});

test("the database lets a sum only grow, by one at a time", async ({ database: _ }) => {
  const { hearingId } = await asking();
  must(await answer(hearingId, { age: "18_29" }));
  for (const change of ["count + 2", "count - 1"])
    await expect(
      pool().query(`UPDATE background_sum SET count = ${change} WHERE answer = '18_29'`),
    ).rejects.toThrow(/only grows/);
  await expect(pool().query("DELETE FROM background_sum")).rejects.toThrow(/only grows/);
});

test("figures of the population are taken whole or not at all, and go when the districts are others", async ({
  database: _,
}) => {
  const { owner } = await hearing();
  await setDistricts({ districts: ["Nord", "Syd"] }, owner);
  const form = populationForm(["Nord", "Syd"]);
  expect(form.parse({})).toEqual([]);
  const half = form.safeParse({ "gender-0": "4.210", "gender-source": "FOLK1A" });
  expect(half.error?.issues.map(({ path }) => path.join())).toEqual(["gender-1", "gender-2", "gender-year"]);
  expect(form.safeParse({ "district-0": "-1", "district-1": "1e9" }).success).toBe(false);
  for (const name of ["gender-0", "gender-source", "gender-year"])
    expect(form.safeParse({ "gender-1": "1", [name]: "9".repeat(5_000) }).success, name).toBe(false);
  const read = form.parse({
    ...{ "district-0": "4.210", "district-1": "12 000" },
    ...{ "district-source": "Egne tal", "district-year": "2026" },
  });
  must(await setPopulation(read, owner));
  expect(await listPopulation()).toEqual([
    {
      ...{ question: "district", source: "Egne tal", year: 2026 },
      people: [
        { answer: "Nord", people: 4210 },
        { answer: "Syd", people: 12_000 },
      ],
    },
  ]);
  await setDistricts({ districts: ["Syd", "Nord"] }, owner);
  expect(await listPopulation()).toHaveLength(1);
  await setDistricts({ districts: ["Syd", "Vest"] }, owner);
  expect(await listPopulation()).toEqual([]);
});
