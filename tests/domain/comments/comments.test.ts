import { mentionedIn } from "#app/domain/comments/comment.ts";
import { listComments } from "#app/domain/comments/list-comments.ts";
import { writeComment } from "#app/domain/comments/write-comment.ts";
import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { setActive } from "#app/domain/staff/set-active.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { removeMark } from "#app/domain/submissions/remove-mark.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, must, official, receive } from "#tests/support/situation.ts";

const said = { name: "Ida Ålborg", body: "Brønden lugter." };
const answered = () => answeredHearing({ said, theme: "Vand", reason: "Ledningen." });
const comment = (text: string, mentions: string[] = [], point: string | null = null) => ({
  text,
  mentions,
  point,
});

test("whoever is chosen or named after an @ is told once, but never the writer", async ({ database }) => {
  const { hearingId, responseId, owner, other } = await answered();
  const carl = await official("Carl", ["caseworker"]);
  must(
    await writeComment(
      hearingId,
      { response: responseId },
      comment("@Bo og @anne, se her.", [other.id, carl.id]),
      owner,
    ),
  );
  const { rows } = await database.pool.query(
    "SELECT staff_id, by_id FROM notice WHERE kind = 'mention' ORDER BY staff_id",
  );
  expect(rows).toEqual([other.id, carl.id].sort().map((id) => ({ staff_id: id, by_id: owner.id })));
  expect(await listComments({ responseId })).toMatchObject([
    { by: "Anne", mentions: ["Bo", "Carl"], point: null },
  ]);
});

test("the mail of a mention holds the link and nothing of the citizen or of what was said", async ({
  database,
}) => {
  const { hearingId, responseId, owner, other } = await answered();
  const words = "Ida Ålborg ringede om brønden";
  must(await writeComment(hearingId, { response: responseId }, comment(words, [other.id]), owner));
  must(await writeComment(hearingId, { submission: 1 }, comment(words, [other.id]), owner));
  const { rows } = await database.pool.query("SELECT id FROM notice WHERE kind = 'mention'");
  const mails = await Promise.all(rows.map(({ id }) => composeNotice(id)));
  const all = JSON.stringify(mails);
  for (const word of ["Ida", "Ålborg", "rønden", "ringede"]) expect(all).not.toContain(word);
  expect(all).toContain(`/responses/${responseId}/comments`);
  expect(all).toContain(`/submissions/1/comments`);
  must(await setActive(other.id, false, owner));
  expect(await composeNotice(rows[0].id)).toBeNull();
});

test("only those who work in the department can be mentioned", async ({ database: _ }) => {
  const { hearingId, owner } = await answered();
  const stranger = await official("Finn", ["caseworker"], "Børn");
  expect(
    await writeComment(hearingId, { submission: 1 }, comment("Hej", [stranger.id]), owner),
  ).toMatchObject({
    refusal: "colleague_unknown",
  });
  must(await writeComment(hearingId, { submission: 1 }, comment("Hej @Finn"), owner));
});

test("a comment is about something of its hearing, and about a point of its own submission", async ({
  database,
}) => {
  const { hearingId, responseId, point, owner } = await answered();
  const elsewhere = await answered();
  const { number } = await receive(hearingId, { body: "Noget andet." });
  const write = (
    about: { response: string } | { submission: number },
    at: string | null,
    where = hearingId,
  ) => writeComment(where, about, comment("Hej", [], at), owner);
  expect(await write({ response: elsewhere.responseId }, null)).toMatchObject({ refusal: "not_found" });
  expect(await write({ submission: 99 }, null)).toMatchObject({ refusal: "not_found" });
  expect(await write({ submission: number }, point)).toMatchObject({ refusal: "not_found" });
  must(await write({ submission: 1 }, point));
  await expect(
    database.pool.query(
      "INSERT INTO comment (submission_id, point_id, text, by_id, at) SELECT s.id, $1, 'x', $2, now() FROM submission s WHERE s.number = $3 AND s.hearing_id = $4",
      [point, owner.id, number, hearingId],
    ),
  ).rejects.toThrow(/comment_on_point_of_another_submission/);
  await expect(
    database.pool.query("INSERT INTO comment (text, by_id, at) VALUES ('x', $1, now())", [owner.id]),
  ).rejects.toThrow(/comment_is_about_one/);
  expect(responseId).toBeTruthy();
});

test("what was said stays said, also when its point is taken away", async ({ database }) => {
  const { hearingId, owner } = await answered();
  const { number, submissionId } = await receive(hearingId, { body: "Noget andet." });
  const all = { start: 0, end: 12, passage: "", section: null, themes: [], newTheme: "" };
  const point = must(await markPoint(hearingId, number, { ...all, kind: "question" }, owner));
  must(await writeComment(hearingId, { submission: number }, comment("Er det et punkt?", [], point), owner));
  must(await removeMark(hearingId, number, point, owner));
  expect(await listComments({ submissionId })).toMatchObject([{ text: "Er det et punkt?", point: null }]);
  for (const force of ["UPDATE comment SET text = 'x'", "DELETE FROM comment"])
    await expect(database.pool.query(force)).rejects.toThrow(/comment_is_never_changed/);
  await expect(database.pool.query("TRUNCATE comment CASCADE")).rejects.toThrow();
});

test("a typed name is a mention by whole name, or by a first name that only one has", () => {
  const colleagues = ["Anne Sø", "Anne Åkjær", "Bo Lind-Å. Holm"].map((name) => ({ id: name, name }));
  const named = (text: string) => mentionedIn(text, colleagues).map(({ name }) => name);
  expect(named("@anne sø, se her")).toEqual(["Anne Sø"]);
  expect(named("Hej @Anne")).toEqual([]);
  expect(named("(@bo)")).toEqual(["Bo Lind-Å. Holm"]);
  expect(named("@Bo Lind-Å. Holm!")).toEqual(["Bo Lind-Å. Holm"]);
  expect(named("@Bodil og mail@bo.dk")).toEqual([]);
});
