import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { minutesForm } from "#app/domain/submissions/minutes.ts";
import { registerMinutes } from "#app/domain/submissions/register-minutes.ts";
import { registerSubmission } from "#app/domain/submissions/register-submission.ts";
import { registrationForm } from "#app/domain/submissions/submission.ts";
import { suggestAgendaSplit } from "#app/domain/submissions/suggested-agenda.ts";
import { findFrozenBook, listSnapshots } from "#app/domain/white-book/find-white-book.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { outlineSubmissions } from "#app/domain/white-book/outline-submissions.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { addDays, dayOf, isoDay, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { answeredHearing, hearing, must, type Situation } from "#tests/support/situation.ts";

const TEXT = `Til stede: 34 borgere. Ordstyrer: Kaj.

1. Stien ved åen
Flere er imod lys. Vi foreslår reflekser.

2. Parkering
Hvor skal bilerne stå?

Eventuelt:
Tak for kaffe.`;

const written = ({ hearingId }: Situation, said: Record<string, string> = {}) =>
  minutesForm.parse({
    ...{ title: "Borgermøde i Hallen", name: "Sif Referent", email: "sif@moelleaa.example", body: TEXT },
    ...{ receivedOn: isoDay(addDays(dayOf(now()), -1)), receivedClock: "19:00", unnamed: "30" },
    attendees: "Ida Holm, ida@stedet.example\nOtto Birk; Torvet 2, 9999 Mølleå\n\nPer\nKaj",
    formToken: newFormToken(hearingId, now()),
    ...said,
  });

test("minutes are the submission of all who were there: whoever gave an address takes part and is told, the others are counted", async ({
  database: _,
}) => {
  const situation = await hearing();
  const { hearingId, owner, other } = situation;
  const form = written(situation);
  const { number, submissionId } = must(await registerMinutes(hearingId, form, owner));
  expect(must(await registerMinutes(hearingId, form, owner))).toMatchObject({ number, again: true });
  expect(await database().minutes.findMany()).toMatchObject([{ submissionId, attended: 34 }]);
  const told = await database().followUp.findMany({
    where: { hearingId, milestone: "receipt" },
    select: { participant: { select: { name: true, email: true, address: true } } },
  });
  expect(told.map(({ participant }) => participant.name).toSorted()).toEqual([
    "Ida Holm",
    "Otto Birk",
    "Sif Referent",
  ]);

  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverDue(mailer);
  const ida = await sink.waitFor({ to: "ida@stedet.example" });
  expect(ida.subject).toContain("Referatet af »Borgermøde i Hallen«");
  expect(ida.text).toContain("deltagerne i »Borgermøde i Hallen«");
  await sink.waitFor({ to: "sif@moelleaa.example" });
  mailer.close();
  await sink.close();

  must(await publishSubmission(hearingId, number, { ranges: [], phrases: [] }, other));
  expect(await findPublicSubmission(hearingId, number)).toMatchObject({
    name: "Borgermøde i Hallen",
    attended: 34,
  });
});

test("the white book holds published minutes with how many were there, and nobody's name", async ({
  database: _,
}) => {
  const said = { body: "Brønden lugter." };
  const situation = await answeredHearing({ said, theme: "Vand", reason: "Fordi." });
  const { hearingId, owner, other } = situation;
  must(await releaseAnswers(hearingId, owner));
  const { number } = must(await registerMinutes(hearingId, written(situation), owner));
  must(await publishSubmission(hearingId, number, { ranges: [], phrases: [] }, other));
  must(await markNothing(hearingId, number, { start: 0, end: TEXT.length, passage: "" }, other));
  must(await freezeWhiteBook(hearingId, 0, owner));
  const [snapshot] = await listSnapshots(hearingId);
  const book = await findFrozenBook(snapshot?.id ?? "");
  if (!book) throw new Error("a white book has been frozen");
  expect(book.submissions).toMatchObject([
    { behalf: "self" },
    { behalf: "meeting", attended: 34, late: true },
  ]);
  const outline = JSON.stringify(outlineSubmissions(book));
  expect(outline).toContain("Borgermøde i Hallen");
  expect(outline).toContain("34 deltagere");
  expect(outline).not.toMatch(/Otto|Sif|Ida Holm/);
});

test("minutes of a meeting in the plan know it; of a meeting elsewhere they are refused", async ({
  database: _,
}) => {
  const situation = await hearing();
  const { hearingId, owner } = situation;
  const phase = await database().phase.findFirstOrThrow({ where: { hearingId } });
  const activity = await database().activity.create({
    data: { phaseId: phase.id, title: "Borgermøde", place: "Hallen", startsAt: new Date() },
  });
  const elsewhere = written(situation, { activity: crypto.randomUUID() });
  expect(await registerMinutes(hearingId, elsewhere, owner)).toMatchObject({ refusal: "not_found" });
  must(await registerMinutes(hearingId, written(situation, { activity: activity.id }), owner));
  expect(await database().minutes.findMany()).toMatchObject([{ activityId: activity.id }]);
  await expect(database().minutes.updateMany({ data: { attended: 99 } })).rejects.toThrow(
    /minutes_are_never_rewritten/,
  );
});

test("a line that is neither a name nor a name with an address is said, and so is that nobody was there", () => {
  const read = (said: Record<string, string>) =>
    minutesForm.safeParse({
      ...{ title: "Møde", name: "Sif", email: "sif@x.example", body: "Tekst", receivedOn: "2026-11-24" },
      ...{ formToken: "x", unnamed: "0", attendees: "", ...said },
    });
  const wrong = (said: Record<string, string>) => read(said).error?.issues.map(({ path }) => String(path[0]));
  expect(wrong({ attendees: "Ida; ida@\nPer" })).toEqual(["attendees"]);
  expect(wrong({})).toEqual(["attendees"]);
  expect(wrong({ unnamed: "mange" })).toEqual(["unnamed"]);
  expect(wrong({ unnamed: "12", email: "" })).toEqual(["email"]);
  expect(read({ unnamed: "12" }).success).toBe(true);
});

test("minutes are split by their agenda, and a text without one as any other", () => {
  const sections = [{ identity: "a", number: "2.", title: "Stien ved åen" }];
  const parts = suggestAgendaSplit(TEXT, sections);
  expect(
    parts.map(({ start, end, kind, section }) => [TEXT.slice(start, end).split("\n")[0], kind, section]),
  ).toEqual([
    ["Til stede: 34 borgere. Ordstyrer: Kaj.", "nothing", null],
    ["1. Stien ved åen", "objection", "a"],
    ["2. Parkering", "question", null],
    ["Eventuelt:", "support", null],
  ]);
  const marked = "# Lys\nNej.\n\nStøj\n----\nJa.";
  expect(suggestAgendaSplit(marked, []).map(({ start, end }) => marked.slice(start, end))).toEqual([
    "# Lys\nNej.",
    "Støj\n----\nJa.",
  ]);
  const plain = "Et ord.\n\nEt andet ord.";
  expect(suggestAgendaSplit(plain, [])).toHaveLength(2);
});

test("what was given in a debate tool is registered with where it stands there", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  const fields = {
    ...{ name: "Ida", email: "", body: "Nej tak.", onBehalfOf: "self", channel: "portal" },
    ...{ receivedOn: isoDay(addDays(dayOf(now()), -1)), receivedClock: "10:00" },
    ...{
      formToken: newFormToken(hearingId, now()),
      sourceName: "Debatten",
      sourceLink: "https://debat.example/7",
    },
  };
  const wrong = (said: Record<string, string>) =>
    registrationForm.safeParse({ ...fields, ...said }).error?.issues.map(({ path }) => String(path[0]));
  expect(wrong({ sourceName: "" })).toEqual(["sourceName"]);
  expect(wrong({ sourceLink: "javascript:alert(1)" })).toEqual(["sourceLink"]);
  const form = registrationForm.parse(fields);
  const { submissionId } = must(await registerSubmission(hearingId, form, [], owner));
  expect(must(await registerSubmission(hearingId, form, [], owner))).toMatchObject({ again: true });
  expect(await database().submissionSource.findMany()).toEqual([
    { submissionId, name: "Debatten", link: "https://debat.example/7" },
  ]);
});
