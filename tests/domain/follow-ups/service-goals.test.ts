import { milestones, wholeAccount } from "#app/domain/follow-ups/follow-up.ts";
import { listLedger } from "#app/domain/follow-ups/list-ledger.ts";
import { listMilestoneSums } from "#app/domain/follow-ups/list-milestone-sums.ts";
import { goalEnds, goalOf, lastDayOver, serviceGoals } from "#app/domain/follow-ups/service-goal.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { addWorkingDays } from "#app/domain/hearings/working-week.ts";
import { addDays, at, type Day, dayOf, isBefore, isoDay, now, parseDay } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const PAST = { filter: "past_goal", words: "" } as const;

test("working days pass over weekends and holidays, and a goal in them lasts to the end of the last", () => {
  expect(isoDay(addWorkingDays(day("2026-11-27"), 1))).toBe("2026-11-30");
  // Maundy Thursday to Easter Monday.
  expect(isoDay(addWorkingDays(day("2026-04-01"), 1))).toBe("2026-04-07");
  expect(isoDay(addWorkingDays(day("2026-12-23"), 3))).toBe("2026-12-30");
  const owed = at(day("2026-11-27"), "14:00");
  expect(goalEnds({ workingDays: 1 }, owed)).toEqual(at(day("2026-12-01"), "00:00"));
  expect(goalEnds({ minutes: 10 }, owed)).toEqual(at(day("2026-11-27"), "14:10"));
  expect(isoDay(lastDayOver(1, day("2026-11-30")))).toBe("2026-11-26");
  expect(isoDay(lastDayOver(1, day("2026-12-01")))).toBe("2026-11-29");
});

test("every milestone has a goal, and a letter has the days that a letter takes", () => {
  expect(Object.keys(serviceGoals).sort()).toEqual([...milestones].sort());
  expect(goalOf("receipt", "mail")).toEqual({ minutes: 10 });
  expect(goalOf("receipt", "registered")).toEqual({ workingDays: 1 });
  expect(goalOf("answers", "letter")).toEqual({ workingDays: 5 });
});

test("the account says how many were told within the goal, who was told too late and who waits beyond it", async ({
  database,
}) => {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  const told = async (name: string, owed: string, sent: string | null, said = {}) => {
    const { participantId } = await receive(hearingId, { name, ...said });
    await database.pool.query(
      `UPDATE follow_up SET owed_at = now() - $2::interval, state = CASE WHEN $3::text IS NULL THEN state ELSE 'sent' END,
              sent_at = now() - $2::interval + $3::interval WHERE participant_id = $1`,
      [participantId, owed, sent],
    );
  };
  await told("Prompt", "2 hours", "9 minutes");
  await told("Sen", "2 hours", "11 minutes");
  await told("Venter", "2 hours", null);
  await told("Ny", "1 minute", null);
  await told("Brev", "2 hours", null, { email: null });
  await told("Brev, glemt", "20 days", null, { email: null });
  await told("Ringede", "2 hours", null, { channel: "phone" });
  const [receipts] = await listMilestoneSums(hearingId);
  expect(receipts).toMatchObject({
    ...{ milestone: "receipt", owed: 7, sent: 2, open: 5 },
    ...{ within: 1, late: 1, past: 2 },
  });
  const { lines } = await listLedger(hearingId, PAST, null);
  expect(lines.map(({ name }) => name)).toEqual(["Brev, glemt", "Venter"]);
  const all = await listLedger(hearingId, { filter: "all", words: "" }, null);
  const late = all.lines.filter(({ followUps }) => followUps.some((one) => one.late));
  expect(late.map(({ name }) => name)).toEqual(["Brev, glemt", "Sen", "Venter"]);
});

test("a goal in working days is kept until its last day has passed, whoever is told then", async ({
  database,
}) => {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  for (let index = 0; index < 3; index += 1) await receive(hearingId, { name: `Borger ${index}` });
  must(await closeHearing(hearingId));
  const closed = addDays(dayOf(now()), -30);
  const last = addWorkingDays(closed, 1);
  const mark = (name: string, sentAt: Date | null) =>
    database.pool.query(
      `UPDATE follow_up f SET owed_at = $2, sent_at = $3, state = CASE WHEN $3::timestamptz IS NULL THEN 'failed' ELSE 'sent' END::follow_up_state
         FROM participant p WHERE p.id = f.participant_id AND p.name = $1 AND f.milestone = 'closed'`,
      [name, at(closed, "15:00"), sentAt],
    );
  await mark("Borger 0", at(last, "23:59"));
  await mark("Borger 1", at(addDays(last, 1), "00:00"));
  await mark("Borger 2", null);
  const sums = await listMilestoneSums(hearingId);
  expect(sums.find(({ milestone }) => milestone === "closed")).toMatchObject({
    ...{ within: 1, late: 1, past: 1, sent: 2, open: 1 },
  });
  expect((await listLedger(hearingId, PAST, null)).lines.map(({ name }) => name)).toEqual(["Borger 2"]);
  expect(isBefore(closed, last)).toBe(true);
  const whole = wholeAccount(sums).map(({ milestone, owed }) => [milestone, owed]);
  expect(whole).toEqual([
    ["receipt", 3],
    ["publication", 0],
    ["closed", 3],
    ["answers", 0],
    ["decision", 0],
    ["adopted", 0],
  ]);
});
