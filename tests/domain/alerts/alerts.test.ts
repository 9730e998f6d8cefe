import { BEGINS, ENDS, QUIET_HOURS } from "#app/domain/alerts/alert.ts";
import { closeAlert } from "#app/domain/alerts/close-alert.ts";
import { countIntake, findAlert, listAlerts } from "#app/domain/alerts/find-alert.ts";
import { startAlert } from "#app/domain/alerts/start-alert.ts";
import { workAlerts } from "#app/domain/alerts/work-alerts.ts";
import { database } from "#app/server/database.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must } from "#tests/support/situation.ts";

const later = (minutes: number) => addSeconds(now(), minutes * 60);
const reason = { reason: "Der bliver opfordret til at sende i andres navn" };

/** So many forms that came so many minutes from now, with or without signs. */
const came = (hearingId: string, many: number, marked: boolean, minutes = 0) =>
  database().$executeRaw`
    INSERT INTO intake_trace (idempotency_key, hearing_id, came_at, address, words, marked)
    SELECT gen_random_uuid()::text, ${hearingId}::uuid, ${later(minutes)}, 'a', 'w', ${marked} FROM generate_series(1, ${many}::int)`;

test("a hearing is on alert by itself when enough of what comes bears signs, and no longer when it has been quiet", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const other = await hearing();
  await came(other.hearingId, 100, false);
  await came(hearingId, BEGINS.marked - 1, true);
  expect(must(await workAlerts())).toBe(0);
  await came(hearingId, BEGINS.marked * 10, false);
  await came(hearingId, 1, true);
  expect(must(await workAlerts()), "few among many people").toBe(0);
  await came(hearingId, BEGINS.marked * 10, true);
  const worked = await Promise.all([workAlerts(), workAlerts(), workAlerts()]);
  expect(worked.reduce((sum, one) => sum + must(one), 0)).toBe(1);
  expect(await findAlert(hearingId)).not.toBeNull();
  expect(await findAlert(other.hearingId)).toBeNull();

  await came(hearingId, ENDS.marked, true, ENDS.minutes - 1);
  expect(must(await workAlerts(later(ENDS.minutes + 1))), "still coming").toBe(0);
  expect(must(await workAlerts(later(2 * ENDS.minutes + 1)))).toBe(1);
  expect(await findAlert(hearingId)).toBeNull();
  const entries = await database().journalEntry.findMany({
    where: { chain: hearingId, deed: { startsWith: "alert" } },
  });
  expect(entries.map(({ deed, actorKind }) => `${deed} ${actorKind}`).toSorted()).toEqual([
    "alert_begun clock",
    "alert_ended clock",
  ]);
});

test("an official begins and ends an alert for a reason; the clock ends none of theirs, and begins none for a day after", async ({
  database: { pool },
}) => {
  const { hearingId, owner, other } = await hearing();
  must(await startAlert(hearingId, reason, owner));
  expect(await startAlert(hearingId, reason, other)).toMatchObject({ refusal: "alert_on" });
  expect(must(await workAlerts(later(600)))).toBe(0);
  must(await closeAlert(hearingId, { reason: "Det var en skoleklasse" }, other));
  expect(await closeAlert(hearingId, reason, other)).toMatchObject({ refusal: "alert_off" });
  await came(hearingId, 100, true, 1);
  expect(must(await workAlerts(later(1)))).toBe(0);
  await came(hearingId, 100, true, QUIET_HOURS * 60 + 1);
  expect(must(await workAlerts(later(QUIET_HOURS * 60 + 2)))).toBe(1);
  expect(await listAlerts(hearingId)).toMatchObject([
    { begunBy: null, reason: "", endedAt: null },
    { begunBy: "Anne", reason: reason.reason, endedBy: "Bo", endReason: "Det var en skoleklasse" },
  ]);
  for (const change of [
    "DELETE FROM alert",
    "UPDATE alert SET reason = 'x'",
    "UPDATE alert SET began_at = now()",
  ])
    await expect(pool.query(change)).rejects.toThrow(/alert_is_never_rewritten/);
});

test("how submissions came is forgotten after two hours", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  await came(hearingId, 3, false, -110);
  await came(hearingId, 2, true, -5);
  expect(await countIntake(hearingId)).toEqual({ minutes: 2, minutesMarked: 2, hour: 2, hourMarked: 2 });
  must(await workAlerts(later(15)));
  expect(await database().intakeTrace.count()).toBe(2);
});
