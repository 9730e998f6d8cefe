import { approveHearing, requestApproval } from "#app/domain/hearings/approve-hearing.ts";
import { setBasis } from "#app/domain/hearings/set-basis.ts";
import { addDays, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing } from "#tests/support/situation.ts";

const inThreeDays = () => addDays(dayOf(now()), 3);

test("a period shorter than eight weeks is refused with the earliest lawful day", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: -3, approved: false });
  const form = { rule: "plan_strategy", publishOn: inThreeDays(), lastDay: addDays(inThreeDays(), 40) };
  expect(await setBasis(hearingId, form, owner)).toMatchObject({ ok: false, refusal: "period_too_short" });
});

test("the database refuses an approved hearing with a shorter period", async ({ database }) => {
  const { hearingId } = await hearing({ publishedDaysAgo: -3 });
  const shorten = "UPDATE hearing SET closes_at = closes_at - interval '7 days' WHERE id = $1";
  await expect(database.pool.query(shorten, [hearingId])).rejects.toThrow("hearing_too_short");
});

test("whoever asked for the approval cannot give it, in the code and in the database", async ({
  database,
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: -3, approved: false });
  expect(await approveHearing(hearingId, owner)).toMatchObject({ refusal: "own_hearing" });
  const force = "UPDATE hearing SET approved_by_id = requested_by_id WHERE id = $1";
  await expect(database.pool.query(force, [hearingId])).rejects.toThrow("approved_by_a_second_person");
});

test("a hearing without its frame for influence cannot be approved", async ({ database }) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: -3, approved: false });
  await database.pool.query("DELETE FROM mandate WHERE hearing_id = $1", [hearingId]);
  expect(await requestApproval(hearingId, owner)).toMatchObject({ refusal: "missing_mandate" });
});

test("the text that was approved never changes again", async ({ database }) => {
  const { hearingId } = await hearing();
  const rewrite = `UPDATE section SET body = 'noget andet' WHERE version_id =
    (SELECT hearing_version_id FROM hearing WHERE id = $1)`;
  await expect(database.pool.query(rewrite, [hearingId])).rejects.toThrow("frozen_text_is_locked");
});

test("an open hearing keeps its frame and its opening", async ({ database }) => {
  const { hearingId } = await hearing();
  const promise = "UPDATE mandate SET purpose = 'noget andet' WHERE hearing_id = $1";
  await expect(database.pool.query(promise, [hearingId])).rejects.toThrow("approved_frame_is_locked");
  const reopen = "UPDATE hearing SET opens_at = opens_at + interval '1 hour' WHERE id = $1";
  await expect(database.pool.query(reopen, [hearingId])).rejects.toThrow("open_hearing_is_locked");
});
