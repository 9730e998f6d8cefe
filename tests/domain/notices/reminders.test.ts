import { dayOff } from "#app/domain/hearings/danish-days.ts";
import { beginsWorkingWeek } from "#app/domain/hearings/working-week.ts";
import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { remindOfficials } from "#app/domain/notices/remind-officials.ts";
import { assignPoints } from "#app/domain/points/assign-points.ts";
import { setAnswersDay } from "#app/domain/responses/set-answers-day.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { addDays, at, type Day, dayOf, dayToColumn, isoDay, now, parseDay } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

/** The next day, today or later, of which something is true. */
function nextDay(is: (day: Day) => boolean): Day {
  for (let day = dayOf(now()); ; day = addDays(day, 1)) if (is(day)) return day;
}
const inTheMiddleOfAWeek = nextDay((day) => !dayOff(day) && !beginsWorkingWeek(day));
const monday = nextDay((day) => beginsWorkingWeek(day) && (day.weekOfYear ?? 0) % 4 !== 0);

test("a caseworker is reminded once a working day of points that are overdue or nearly so", async ({
  database,
}) => {
  const { hearingId, owner, other } = await hearing();
  await receive(hearingId, { body: "Brønd og rør." });
  const form = { start: null, end: null, kind: "proposal" as const, section: null, themes: [], newTheme: "" };
  const ids = [
    must(await markPoint(hearingId, 1, { ...form, passage: "Brønd" }, owner)),
    must(await markPoint(hearingId, 1, { ...form, passage: "rør" }, owner)),
  ];
  must(await assignPoints(hearingId, { ids }, other.id, owner));
  const dueOn = (day: Day) =>
    database.pool.query("UPDATE point SET answer_by = $1", [dayToColumn(day).toISOString().slice(0, 10)]);
  const mails = () => database.prisma.notice.findMany({ where: { kind: "points_due" } });
  const morning = at(inTheMiddleOfAWeek, "07:30");

  await dueOn(addDays(inTheMiddleOfAWeek, 3));
  expect(must(await remindOfficials(morning))).toBe(0);
  await dueOn(addDays(inTheMiddleOfAWeek, 2));
  expect(must(await remindOfficials(morning))).toBe(0);
  const next = nextDay(
    (day) => !dayOff(day) && !beginsWorkingWeek(day) && isoDay(day) > isoDay(inTheMiddleOfAWeek),
  );
  await dueOn(addDays(next, 2));
  expect(
    await Promise.all([1, 2, 3].map(async () => must(await remindOfficials(at(next, "07:30"))))),
  ).toContain(1);
  expect((await mails()).map(({ staffId }) => staffId)).toEqual([other.id]);
});

test("the reminder says what is overdue now, and is not sent when it has been answered", async ({
  database,
}) => {
  const { hearingId, owner } = await hearing();
  await receive(hearingId, { body: "Brønd." });
  const form = { start: null, end: null, kind: "proposal" as const, section: null, themes: [], newTheme: "" };
  const id = must(await markPoint(hearingId, 1, { ...form, passage: "Brønd" }, owner));
  must(await assignPoints(hearingId, { ids: [id] }, owner.id, owner));
  await database.pool.query("UPDATE point SET answer_by = current_date - 3");
  must(await remindOfficials(at(inTheMiddleOfAWeek, "07:30")));
  const [notice] = await database.prisma.notice.findMany({ where: { kind: "points_due" } });
  expect(await composeNotice(notice?.id ?? "")).toMatchObject({
    to: owner.email,
    subject: "Et punkt skulle have haft dit svar",
  });
  must(await assignPoints(hearingId, { ids: [id] }, null, owner));
  expect(await composeNotice(notice?.id ?? "")).toBeNull();
});

test("whoever owns a hearing is reminded each week that participants wait, on its first working day", async ({
  database,
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 90 });
  await hearing({ publishedDaysAgo: 10 });
  await receive(hearingId);
  must(await setAnswersDay(hearingId, isoDay(addDays(dayOf(now()), 40)), owner));
  must(await remindOfficials(at(inTheMiddleOfAWeek, "07:30")));
  expect(await database.prisma.notice.count({ where: { kind: "answers_awaited" } })).toBe(0);
  must(await remindOfficials(at(monday, "07:30")));
  const notices = await database.prisma.notice.findMany({
    where: { kind: "answers_awaited", staffId: owner.id },
  });
  expect(notices.map((notice) => notice.hearingId)).toEqual([hearingId]);
  const mail = await composeNotice(notices[0]?.id ?? "");
  expect(mail?.subject).toMatch(/^\d+ dage siden fristen/);
  expect(mail?.text).toContain("Én deltager venter på svar");
});

test("a week begins on its first working day, also after Easter and Whitsun", () => {
  const begins = (text: string) => {
    const day = parseDay(text);
    return day !== null && beginsWorkingWeek(day);
  };
  expect(["2027-03-29", "2027-03-30", "2027-03-31"].map(begins)).toEqual([false, true, false]);
  expect(["2027-05-17", "2027-05-18"].map(begins)).toEqual([false, true]);
  expect(["2026-11-23", "2026-11-24", "2026-11-28", "2026-11-29"].map(begins)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
