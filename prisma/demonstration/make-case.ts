import { adoptStrategy } from "#app/domain/decisions/adopt-strategy.ts";
import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { concludeHearing } from "#app/domain/follow-ups/conclude-hearing.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { resolveFollowUp } from "#app/domain/follow-ups/resolve-follow-up.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { editSection } from "#app/domain/strategies/write-section.ts";
import { database } from "#app/server/database.ts";
import type { Mailer } from "#app/server/mailer.ts";
import { addDays, at, dayOf, isBefore, isoDay, now } from "#app/shared/time.ts";
import { answerPoints } from "./answer-points.ts";
import { type MadeHearing, makeHearing } from "./make-hearing.ts";
import type { People } from "./make-people.ts";
import { must } from "./must.ts";
import { sendSubmission } from "./send-submission.ts";
import type { Case } from "./shape.ts";

/** Makes one case of the demonstration, deed by deed in the order of time, with the mails of each day sent on that day. */
export async function makeCase(written: Case, people: People, mailer: Mailer): Promise<void> {
  const who = (key: string): Staff => {
    const found = people.staff.get(key);
    if (!found) throw new Error(`The demonstration has nobody called ${key}`);
    return found;
  };
  const made = await makeHearing(written, people, who);
  const today = dayOf(now());
  const closed = isBefore(made.lastDay, today);
  const inTime = [...written.submissions].sort((a, b) => a.day - b.day || a.clock.localeCompare(b.clock));
  for (const submission of inTime.filter(
    (one) => !isBefore(made.lastDay, addDays(made.publishOn, one.day)),
  )) {
    await sendSubmission(made, submission, who);
    await sendMails(mailer, at(addDays(made.publishOn, submission.day), submission.clock));
  }
  if (!closed) return;
  const closing = at(addDays(made.lastDay, 1), "00:05");
  must(await closeHearing(made.hearingId, closing));
  await sendMails(mailer, closing);
  for (const submission of inTime.filter((one) => isBefore(made.lastDay, addDays(made.publishOn, one.day)))) {
    await sendSubmission(made, submission, who);
    await sendMails(mailer, at(addDays(made.publishOn, submission.day), submission.clock));
  }
  await answerPoints(made, written, who);
  await decide(made, written, who, mailer);
}

/** Release, decisions, adoption and conclusion, as far as the case goes. */
async function decide(
  made: MadeHearing,
  written: Case,
  who: (key: string) => Staff,
  mailer: Mailer,
): Promise<void> {
  const owner = who(written.hearing.owner);
  const after = (days: number, clock: string) => at(addDays(made.lastDay, days), clock);
  if (!written.released) return;
  const releasedAt = after(written.released.daysAfterDeadline, "10:00");
  must(await releaseAnswers(made.hearingId, owner, releasedAt));
  await sendMails(mailer, releasedAt);
  for (const { day, follows, departures = [], ...item } of written.decisions) {
    const form = {
      ...item,
      meetingOn: isoDay(addDays(made.lastDay, day)),
      followsRecommendation: follows ? ("yes" as const) : ("no" as const),
      departures: departures.map((departure) => ({
        ...departure,
        response: made.responses.get(departure.response) ?? "",
      })),
    };
    must(await recordDecision(made.hearingId, form, owner, after(day + 1, "09:00")));
    await sendMails(mailer, after(day + 1, "09:01"));
  }
  if (!written.adopted) return;
  await correctDraft(made, written.adopted.changes, owner, after(written.adopted.day, "09:00"));
  must(await adoptStrategy(made.hearingId, owner, after(written.adopted.day, "10:00")));
  await sendMails(mailer, after(written.adopted.day, "10:01"));
  if (written.concludedDay === undefined) return;
  await postLetters(made, owner, after(written.concludedDay, "09:00"));
  must(await concludeHearing(made.hearingId, owner, after(written.concludedDay, "10:00")));
}

async function correctDraft(
  made: MadeHearing,
  changes: { key: string; body: string }[],
  by: Staff,
  when: Date,
): Promise<void> {
  for (const { key, body } of changes) {
    const section = made.sections.get(key);
    if (!section) throw new Error(`The demonstration has no section ${key}`);
    const { identity, kind, level, title, summary } = section;
    must(await editSection(made.strategyId, identity, { kind, level, title, body, summary }, by, when));
  }
}

/** Those without an e-mail address get letters. */
async function postLetters(made: MadeHearing, by: Staff, when: Date): Promise<void> {
  const owed = await database().followUp.findMany({
    where: { hearingId: made.hearingId, state: "owed", participant: { email: null } },
  });
  for (const one of owed) must(await resolveFollowUp(one.id, { resolution: "letter", reason: "" }, by, when));
}

async function sendMails(mailer: Mailer, when: Date): Promise<void> {
  while ((await deliverDue(mailer, when)) > 0);
}
