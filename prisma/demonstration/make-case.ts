import { makeCheckpoint } from "#app/domain/checkpoints/make-checkpoint.ts";
import { adoptStrategy } from "#app/domain/decisions/adopt-strategy.ts";
import { recordDecision } from "#app/domain/decisions/record-decision.ts";
import { concludeHearing } from "#app/domain/follow-ups/conclude-hearing.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { resolveByLetter } from "#app/domain/follow-ups/resolve-follow-up.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { inviteParties } from "#app/domain/hearings/invite-parties.ts";
import { deliverNotices } from "#app/domain/notices/deliver-notices.ts";
import { setAnswerBy } from "#app/domain/points/set-answer-by.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { setAnswersDay } from "#app/domain/responses/set-answers-day.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { editSection } from "#app/domain/strategies/edit-section.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { writeForeword } from "#app/domain/white-book/write-foreword.ts";
import { database } from "#app/server/database.ts";
import type { Mailer } from "#app/server/mailer.ts";
import { addDays, addSeconds, at, dayOf, isBefore, isoDay, now } from "#app/shared/time.ts";
import { Agenda } from "./agenda.ts";
import { answerPoints } from "./answer-points.ts";
import { meetingDay, workingDay } from "./calendar.ts";
import { type MadeHearing, makeHearing } from "./make-hearing.ts";
import type { People } from "./make-people.ts";
import { must } from "./must.ts";
import { cameAt, sendMail } from "./send-mail.ts";
import { sendSubmission, sentAt } from "./send-submission.ts";
import type { Case } from "./shape.ts";
import { signTogether } from "./sign-together.ts";

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
  const clerk = who("jonas");
  const agenda = new Agenda();
  for (const day of [made.publishOn, addDays(made.lastDay, -5)]) {
    const when = at(day, "08:00");
    if (when > now()) continue;
    agenda.plan(when, async () => {
      must(await inviteParties(made.hearingId, when));
      while ((await deliverNotices(mailer, when)) > 0);
    });
  }
  for (const submission of written.submissions) {
    const when = sentAt(made, submission);
    agenda.plan(when, async () => {
      await sendSubmission(made, submission, when, who, agenda);
      await makeCheckpoint(made.hearingId, when);
      await sendMails(mailer, when);
      const asked = addSeconds(when, 1200);
      if (submission.cosigners) agenda.plan(asked, () => signTogether(submission, mailer, asked));
      if (submission.email || submission.unposted) return;
      agenda.plan(postedAt(when), () => postLetters(made, clerk, when));
    });
  }
  for (const mail of written.mails ?? []) {
    const when = cameAt(made, mail);
    agenda.plan(when, () => sendMail(written.hearing.slug, mail, when));
  }
  if (closed) {
    const closing = at(addDays(made.lastDay, 1), "00:05");
    agenda.plan(closing, async () => {
      must(await closeHearing(made.hearingId, closing));
      await sendMails(mailer, closing);
    });
    agenda.plan(postedAt(closing), () => postLetters(made, clerk, closing));
  }
  await agenda.run();
  if (!closed) return;
  await answerPoints(made, written, who);
  await decide(made, written, who, mailer);
}

/** The weekdays that committee and council meet on. */
const MEETS = { committee: 2, council: 3 };

/** Release, decisions, adoption and conclusion, as far as the case goes. */
async function decide(
  made: MadeHearing,
  written: Case,
  who: (key: string) => Staff,
  mailer: Mailer,
): Promise<void> {
  const owner = who(written.hearing.owner);
  if (!written.released) return promise(made, owner);
  const tell = async (when: Date) => {
    await sendMails(mailer, when);
    await postLetters(made, who("jonas"), when);
  };
  let day = workingDay(addDays(made.lastDay, written.released.daysAfterDeadline));
  must(await releaseAnswers(made.hearingId, owner, at(day, "10:00")));
  await tell(at(day, "10:00"));
  const revision = must(
    await writeForeword(
      made.hearingId,
      { body: written.released.foreword, revision: 0 },
      owner,
      at(day, "10:30"),
    ),
  );
  must(await freezeWhiteBook(made.hearingId, revision, owner, at(day, "11:00")));
  for (const { after, follows, departures = [], ...item } of written.decisions) {
    day = meetingDay(addDays(day, after), MEETS[item.kind]);
    const form = {
      ...item,
      meetingOn: isoDay(day),
      followsRecommendation: follows ? ("yes" as const) : ("no" as const),
      departures: departures.map((departure) => ({
        ...departure,
        response: made.responses.get(departure.response) ?? "",
      })),
    };
    const recordedOn = workingDay(addDays(day, 1));
    must(await recordDecision(made.hearingId, form, owner, at(recordedOn, "09:00")));
    await tell(at(recordedOn, "09:01"));
  }
  if (!written.adopted) return;
  day = workingDay(addDays(day, written.adopted.after));
  await correctDraft(made, written.adopted.changes, owner, at(day, "09:00"));
  must(await adoptStrategy(made.hearingId, owner, at(day, "10:00")));
  await tell(at(day, "10:01"));
  if (written.concludedAfter === undefined) return;
  day = workingDay(addDays(day, written.concludedAfter));
  const eraseOn = isoDay(addDays(day, 5 * 365));
  must(await concludeHearing(made.hearingId, { eraseOn }, owner, at(day, "10:00")));
}

/** What is not answered yet has a deadline for whoever answers it, and the public a day to expect the answers on. */
async function promise(made: MadeHearing, owner: Staff): Promise<void> {
  const when = at(workingDay(addDays(made.lastDay, 9)), "09:00");
  const unanswered = { state: "unanswered", whose: "", theme: "", section: "", kind: "" } as const;
  const answerBy = isoDay(workingDay(addDays(made.lastDay, 25)));
  must(await setAnswerBy(made.hearingId, { found: unanswered }, answerBy, owner, when));
  must(await setAnswersDay(made.hearingId, isoDay(workingDay(addDays(made.lastDay, 60))), owner, when));
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

/** Letters are printed and posted on the next working day. */
const postedAt = (owedAt: Date): Date => at(workingDay(addDays(dayOf(owedAt), 1)), "13:00");

/** Those without an e-mail address get letters. */
async function postLetters(made: MadeHearing, by: Staff, owedAt: Date): Promise<void> {
  const owed = await database().followUp.findMany({
    where: { hearingId: made.hearingId, state: "owed", participant: { email: null } },
  });
  const when = postedAt(owedAt);
  for (const one of owed) must(await resolveByLetter(made.hearingId, one.id, by, when));
}

async function sendMails(mailer: Mailer, when: Date): Promise<void> {
  while ((await deliverDue(mailer, { sentAt: when })) > 0);
}
