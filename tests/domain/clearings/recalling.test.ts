import { requestAdvice } from "#app/domain/advice/request-advice.ts";
import { findPlaces } from "#app/domain/clearings/find-places.ts";
import { recallSubmission } from "#app/domain/clearings/recall-submission.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import {
  findPublicSubmission,
  listPublicSubmissions,
} from "#app/domain/submissions/list-public-submissions.ts";
import { findFile } from "#app/domain/white-book/find-white-book.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { database } from "#app/server/database.ts";
import { addDays, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, must, receive } from "#tests/support/situation.ts";

const BODY = "Ledningen under Møllebakken er utæt og bør skiftes hurtigst muligt af kommunen.";
const places = async (hearingId: string) =>
  ((await findPlaces(hearingId, 1))?.places ?? []).map(({ kind, reach, there, count, number }) =>
    `${kind} ${reach} ${there} ${count || number || ""}`.trim(),
  );

test("every place that a text has gone to is listed, and taking it down empties those that can be emptied", async ({
  database: db,
}) => {
  const { hearingId, owner, other, point } = await answeredHearing({
    ...{ said: { name: "Ida", body: BODY }, theme: "Vand" },
    reason: `Du skriver: ${BODY} Det er rigtigt.`,
  });
  await db.pool.query("UPDATE follow_up SET state = 'sent', sent_at = now() WHERE milestone = 'receipt'");
  await db.pool.query(
    "INSERT INTO kept_mail (follow_up_id, attempt, subject, text) SELECT id, 1, 'Kvittering', $1 FROM follow_up WHERE milestone = 'receipt'",
    [BODY],
  );
  const question = {
    question: "?",
    wantedBy: addDays(dayOf(now()), 7),
    colleague: null,
    expertName: "Rikke",
    expertEmail: "r@x.example",
  };
  must(await requestAdvice(hearingId, 1, point, question, other));
  must(await releaseAnswers(hearingId, owner));
  must(await freezeWhiteBook(hearingId, 0, owner));
  expect(await places(hearingId)).toEqual([
    "page ours true",
    "list ours true",
    "cache ours true",
    "answers ours true 1",
    "white_book ours true 1",
    "response beyond true 1",
    "receipt beyond true 1",
    "advice beyond true 1",
    "downloads beyond true 2",
    "engines beyond true 1",
    "backups beyond true 1",
    "feeds never false",
  ]);

  must(
    await recallSubmission(
      hearingId,
      1,
      { ground: "personal_data", reason: "Det handler om en nabo." },
      other,
    ),
  );
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  expect((await listPublicSubmissions(hearingId, 1, { words: "utæt" })).submissions).toEqual([]);
  expect(await findFile(hearingId, { format: "pdf", order: "submitter" }, null)).toBeNull();
  expect((await places(hearingId)).filter((place) => place.includes(" ours true"))).toEqual([]);
  const told = await database().clearing.findFirstOrThrow({ orderBy: { clearedAt: "desc" } });
  expect(told).toMatchObject({
    clearance: "held_back",
    ground: "personal_data",
    reason: "Det handler om en nabo.",
  });
  expect(await database().followUp.count({ where: { milestone: "publication", occasionId: told.id } })).toBe(
    1,
  );
  const [entry] = await database().journalEntry.findMany({ where: { deed: "submission_recalled" } });
  expect(entry?.details).toEqual({ number: 1, ours: 5, beyond: 6 });
  expect(await recallSubmission(hearingId, 1, { reason: "Igen" }, other)).toMatchObject({
    refusal: "not_shown",
  });
});

test("the page tells from when until when everybody could read it, each time", async ({ database: _ }) => {
  const { hearingId, other } = await answeredHearing({ said: { body: BODY }, theme: "Vand", reason: "Ja" });
  must(await recallSubmission(hearingId, 1, { ground: "other", reason: "Fortrudt" }, other));
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: [] }, other));
  const found = await findPlaces(hearingId, 1);
  expect(found?.periods.map(({ until }) => until === null)).toEqual([false, true]);
});

test("submissions that say the same and are public are named", async ({ database: db }) => {
  const { hearingId, other, submissionId } = await answeredHearing({
    said: { body: BODY },
    theme: "Vand",
    reason: "Ja",
  });
  const like = await receive(hearingId, { body: BODY });
  must(await confirmAddress(like.participantId));
  must(await publishSubmission(hearingId, 2, { ranges: [], phrases: [] }, other));
  const { id } = await database().letterGroup.create({ data: { hearingId, centreId: submissionId } });
  await db.pool.query(
    "INSERT INTO likeness (submission_id, hearing_id, group_id, state) VALUES ($1, $2, NULL, 'first'), ($3, $2, $4, 'suggested')",
    [submissionId, hearingId, like.submissionId, id],
  );
  expect(await places(hearingId)).toContain("like beyond true 2");
});
