import { askForm, wordsToShow } from "#app/domain/advice/advice.ts";
import { closeAdvice } from "#app/domain/advice/close-advice.ts";
import { findAdvice } from "#app/domain/advice/find-advice.ts";
import { adviceToken } from "#app/domain/advice/link.ts";
import { listAdviceOn, listOpenAdvice } from "#app/domain/advice/list-advice.ts";
import { requestAdvice } from "#app/domain/advice/request-advice.ts";
import { writeAdvice } from "#app/domain/advice/write-advice.ts";
import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { setActive } from "#app/domain/staff/set-active.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { removeMark } from "#app/domain/submissions/remove-mark.ts";
import { addDays, at, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, hearing, must, official, receive } from "#tests/support/situation.ts";

const BODY = "Brønden ved Åkærvej 12 lugter. Ring 20 30 40 50. Hilsen Ida Ålborg";
const form = (given: object = {}) => ({
  ...{
    question: "Kan ledningen holde?",
    wantedBy: addDays(dayOf(now()), 7),
    colleague: null as string | null,
  },
  ...{ expertName: "Rikke", expertEmail: "rikke@raad.example" },
  ...given,
});

/** A closed hearing with a submission, all of it one point without an answer. */
async function asked() {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId, owner } = situation;
  await receive(hearingId, { body: BODY, name: "Ida Ålborg" });
  const all = { start: 0, end: BODY.length, passage: "", section: null, themes: [], newTheme: "" };
  const point = must(await markPoint(hearingId, 1, { ...all, kind: "objection" }, owner));
  const ask = (given: object = {}, at?: Date) => requestAdvice(hearingId, 1, point, form(given), owner, at);
  return { ...situation, point, ask };
}

test("an expert outside sees the point's words and the question behind the link, and no name of the citizen", async ({
  database,
}) => {
  const { owner, ask } = await asked();
  const id = must(await ask());
  const seen = await findAdvice(adviceToken(id));
  expect(seen).toMatchObject({
    askedBy: "Anne",
    question: "Kan ledningen holde?",
    advice: "",
    hearing: "Vandstrategi",
  });
  expect(seen?.words).toMatch(/^Brønden ved █+ █* ?lugter\. Ring █[█ ]+\. Hilsen █+/u);
  for (const word of ["Ida", "Ålborg", "20 30", "Åkærvej"]) expect(JSON.stringify(seen)).not.toContain(word);
  const { rows } = await database.pool.query("SELECT id, staff_id FROM notice WHERE kind = 'advice_request'");
  expect(rows).toMatchObject([{ staff_id: null }]);
  const mail = await composeNotice(rows[0].id);
  expect(mail?.to).toBe("rikke@raad.example");
  expect(mail?.text).toContain(`/advice/${adviceToken(id)}`);
  for (const word of ["Ida", "Brønden", "ledningen"]) expect(JSON.stringify(mail)).not.toContain(word);
  expect(owner.id).toBeTruthy();
});

test("published words are shown as the public reads them", () => {
  const said = { body: "Kære Åse Dam på Åkærvej 1", participant: { name: "Åse Dam" } };
  const range = { start: 0, end: said.body.length };
  const publicText = { clearance: "published", text: "Kære Åse Dam på Åkærvej 1" };
  expect(wordsToShow({ ...said, publicText }, range)).toBe("Kære ███████ på Åkærvej 1");
  expect(wordsToShow({ ...said, publicText: null }, { start: 13, end: 25 })).toBe("på █████████");
});

test("advice can be revised until it is closed, every wording is kept, and the asker is told once for what is new", async ({
  database,
}) => {
  const { hearingId, owner, point, ask } = await asked();
  const id = must(await ask());
  const token = adviceToken(id);
  must(await writeAdvice(token, "Ja."));
  must(await writeAdvice(token, "Ja, i ti år."));
  must(await writeAdvice(token, "Ja, i ti år."));
  expect(await listAdviceOn(hearingId, [point])).toMatchObject([
    { adviser: "Rikke", advice: { text: "Ja, i ti år." } },
  ]);
  const texts = await database.pool.query("SELECT text FROM advice ORDER BY number");
  expect(texts.rows.map(({ text }) => text)).toEqual(["Ja.", "Ja, i ti år."]);
  const told = await database.pool.query("SELECT id, staff_id FROM notice WHERE kind = 'advice_given'");
  expect(told.rows).toMatchObject([{ staff_id: owner.id }]);
  expect((await composeNotice(told.rows[0].id))?.text).not.toContain("ti år");
  must(await closeAdvice(hearingId, id, owner));
  expect(await writeAdvice(token, "Nej.")).toMatchObject({ refusal: "advice_closed" });
  expect(await findAdvice(token)).toBeNull();
  expect(await listOpenAdvice(hearingId)).toEqual([]);
  expect(await listAdviceOn(hearingId, [point])).toMatchObject([
    { state: "closed", advice: { text: "Ja, i ti år." } },
  ]);
  const force = "INSERT INTO advice (request_id, number, text, given_at) VALUES ($1, 9, 'x', now())";
  await expect(database.pool.query(force, [id])).rejects.toThrow(/advice_request_is_closed/);
  await expect(database.pool.query("DELETE FROM advice")).rejects.toThrow();
  await expect(database.pool.query("UPDATE advice_request SET question = 'x'")).rejects.toThrow(
    /advice_request_is_never_changed/,
  );
});

test("a link works for 60 days, for nobody who made it up, and for no other request", async ({
  database: _,
}) => {
  const { ask } = await asked();
  const longAgo = at(addDays(dayOf(now()), -61), "12:00");
  const old = must(await ask({ wantedBy: addDays(dayOf(longAgo), 7) }, longAgo));
  expect(await findAdvice(adviceToken(old))).toBeNull();
  expect(await writeAdvice(adviceToken(old), "Ja.")).toMatchObject({ refusal: "advice_closed" });
  const id = must(await ask());
  expect(await findAdvice(adviceToken(id))).not.toBeNull();
  for (const wrong of [
    "x",
    adviceToken(crypto.randomUUID()),
    `${adviceToken(id)}x`,
    adviceToken(id).split(".")[0] ?? "",
  ]) {
    expect(await findAdvice(wrong)).toBeNull();
    expect(await writeAdvice(wrong, "Ja.")).toMatchObject({ refusal: "advice_closed" });
  }
});

test("what is answered in public or taken away closes the question with it", async ({ database: _ }) => {
  const { hearingId, owner, point, ask } = await asked();
  const id = must(await ask());
  must(await removeMark(hearingId, 1, point, owner));
  expect(await findAdvice(adviceToken(id))).toBeNull();
  expect(await listOpenAdvice(hearingId)).toEqual([]);

  const done = await answeredHearing({ said: { body: "Vand." }, theme: "Vand", reason: "Ja." });
  const other = must(await requestAdvice(done.hearingId, 1, done.point, form(), done.owner));
  expect(await findAdvice(adviceToken(other))).not.toBeNull();
  must(await releaseAnswers(done.hearingId, done.owner));
  expect(await findAdvice(adviceToken(other))).toBeNull();
  expect(await writeAdvice(adviceToken(other), "Ja.")).toMatchObject({ refusal: "advice_closed" });
  expect(await requestAdvice(done.hearingId, 1, done.point, form(), done.owner)).toMatchObject({
    refusal: "point_released",
  });
});

test("somebody is asked once about a point, can be asked again when that is closed, and never oneself or who is shut out", async ({
  database: _,
}) => {
  const { hearingId, owner, other, ask } = await asked();
  const first = must(await ask());
  expect(await ask({ expertEmail: "RIKKE@raad.example" })).toMatchObject({ refusal: "advice_already_asked" });
  must(await closeAdvice(hearingId, first, owner));
  must(await ask());
  const outside = { expertName: "", expertEmail: "" };
  expect(await ask({ ...outside, colleague: owner.id })).toMatchObject({ refusal: "adviser_unknown" });
  const gone = await official("Gone", ["caseworker"], "Børn");
  must(await setActive(gone.id, false, owner));
  expect(await ask({ ...outside, colleague: gone.id })).toMatchObject({ refusal: "adviser_unknown" });
  must(await ask({ ...outside, colleague: other.id }));
  expect((await listOpenAdvice(hearingId)).map(({ adviser }) => adviser)).toEqual(["Rikke", "Bo"]);
});

test("an answer is wanted on a day from today and before the link stops working", async ({ database: _ }) => {
  const { ask } = await asked();
  const today = dayOf(now());
  for (const wantedBy of [addDays(today, -1), addDays(today, 61)])
    expect(await ask({ wantedBy })).toMatchObject({ refusal: "advice_day_unlikely" });
  must(await ask({ wantedBy: addDays(today, 60) }));
});

test("a question goes to a colleague or to somebody outside, never to both or to nobody", async ({
  database,
}) => {
  const fields = {
    question: "Hvad?",
    wantedBy: "2026-12-24",
    colleague: "",
    expertName: "",
    expertEmail: "",
  };
  const wrong = (given: object) => {
    const read = askForm.safeParse({ ...fields, ...given });
    return read.success ? [] : read.error.issues.map((issue) => issue.path.join());
  };
  const colleague = crypto.randomUUID();
  expect(wrong({})).toEqual(["colleague"]);
  expect(wrong({ colleague, expertName: "Rikke" })).toEqual(["colleague"]);
  expect(wrong({ expertName: "Rikke", expertEmail: "nej" })).toEqual(["expertEmail"]);
  expect(wrong({ expertEmail: "rikke@raad.example" })).toEqual(["expertName"]);
  expect(wrong({ colleague })).toEqual([]);
  const { ask } = await asked();
  must(await ask());
  const force = "UPDATE notice SET staff_id = NULL WHERE kind <> 'advice_request'";
  await database.pool.query("INSERT INTO notice (staff_id, kind) SELECT id, 'password' FROM staff LIMIT 1");
  await expect(database.pool.query(force)).rejects.toThrow(/notice_has_a_recipient/);
});
