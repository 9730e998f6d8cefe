import { findAnswersPreview } from "#app/domain/follow-ups/find-answers-preview.ts";
import { cancelRelease } from "#app/domain/responses/cancel-release.ts";
import { findReleasePlan, listDueReleases } from "#app/domain/responses/list-releases.ts";
import { planRelease } from "#app/domain/responses/plan-release.ts";
import { releaseAsPlanned } from "#app/domain/responses/release-answers.ts";
import { database, pool } from "#app/server/database.ts";
import { addDays, dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, must, receive } from "#tests/support/situation.ts";

const SAID = {
  said: { name: "Ida", body: "Brønden lugter." },
  theme: "Vand",
  reason: "Fordi røret er gammelt.",
};
const tomorrow = () => ({ day: isoDay(addDays(dayOf(now()), 1)), clock: "08:00" });
const timeComes = () =>
  pool().query(
    "UPDATE release_plan SET planned_at = planned_at - interval '3 days', releases_at = releases_at - interval '2 days'",
  );

test("answers come out by themselves at the planned moment, once, and nobody is told before", async ({
  database: _,
}) => {
  const { hearingId, owner } = await answeredHearing(SAID);
  must(await planRelease(hearingId, tomorrow(), owner));
  expect(await listDueReleases()).toEqual([]);
  expect(await releaseAsPlanned(hearingId)).toMatchObject({ refusal: "no_release_planned" });
  await timeComes();
  expect(await listDueReleases()).toEqual([hearingId]);
  const both = await Promise.all([releaseAsPlanned(hearingId), releaseAsPlanned(hearingId)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().release.count()).toBe(1);
  expect(await database().followUp.count({ where: { milestone: "answers" } })).toBe(1);
  expect(await findReleasePlan(hearingId)).toBeNull();
});

test("when something is missing at the planned moment nothing comes out, and the plan says that it was missed", async ({
  database: _,
}) => {
  const { hearingId, owner } = await answeredHearing(SAID);
  must(await planRelease(hearingId, tomorrow(), owner));
  await receive(hearingId, { body: "Kom for sent." });
  await timeComes();
  expect(await releaseAsPlanned(hearingId)).toMatchObject({ refusal: "answers_not_ready" });
  expect(await database().release.count()).toBe(0);
  expect((await findReleasePlan(hearingId))?.missedAt).not.toBeNull();
  expect(await listDueReleases()).toEqual([]);
  must(await planRelease(hearingId, tomorrow(), owner));
  must(await cancelRelease(hearingId, owner));
  expect(await cancelRelease(hearingId, owner)).toMatchObject({ refusal: "no_release_planned" });
  const past = { day: isoDay(addDays(dayOf(now()), -1)), clock: "08:00" };
  expect(await planRelease(hearingId, past, owner)).toMatchObject({ refusal: "moment_has_passed" });
});

test("before a release an official reads the mail as a real participant will get it, with a link that opens nothing", async ({
  database: _,
}) => {
  const { hearingId } = await answeredHearing(SAID);
  const preview = await findAnswersPreview(hearingId, "");
  expect(preview).toMatchObject({ name: "Ida", byLetter: false });
  expect(preview?.text).toContain("Fordi røret er gammelt.");
  expect(preview?.text).toContain("/participant/eksempel");
  expect(await findAnswersPreview(hearingId, "Ida")).toBeNull();
});
