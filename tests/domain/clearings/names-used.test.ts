import { decideNameReport } from "#app/domain/clearings/decide-name-report.ts";
import { listNameReports } from "#app/domain/clearings/list-name-reports.ts";
import { reportName } from "#app/domain/clearings/report-name.ts";
import { answerByOf } from "#app/domain/clearings/reported-name.ts";
import { deliverDue } from "#app/domain/follow-ups/deliver-due.ts";
import { listWork } from "#app/domain/hearings/list-work.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { database } from "#app/server/database.ts";
import { openMailer } from "#app/server/mailer.ts";
import { at, isoDay, parseDay } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { MailSink } from "#tests/support/inbox.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const SAID = { number: 1, contact: "rigtige.ida@post.example", message: "Det er ikke mig." };

async function published() {
  const situation = await hearing();
  const { participantId } = await receive(situation.hearingId, { name: "Ida Å", body: "Luk brønden." });
  must(await confirmAddress(participantId));
  must(await publishSubmission(situation.hearingId, 1, { ranges: [], phrases: [] }, situation.other));
  return situation;
}
const note = { note: "Ringede og fortalte det.", reason: "" };

test("a report is a task by the next working day, and the same one twice is one", async ({ database: _ }) => {
  const { hearingId, owner } = await published();
  must(await reportName(hearingId, SAID, "da"));
  must(await reportName(hearingId, SAID, "da"));
  const [work] = await listWork([hearingId], owner);
  expect([work?.nameReports, work?.nameReportsOverdue]).toEqual([1, 0]);
  const [report] = await listNameReports(hearingId);
  expect(report).toMatchObject({ number: 1, name: "Ida Å", contact: SAID.contact, overdue: false });
  const entries = await database().journalEntry.findMany({ where: { deed: "name_reported" } });
  expect(entries.map(({ actorKind, details }) => [actorKind, details])).toEqual([
    ["reporter", { number: 1 }],
  ]);
});

test("what comes on the Friday before Whitsun is answered on the Tuesday after it", () => {
  const friday = parseDay("2027-05-14");
  if (!friday) throw new Error("no day");
  expect(isoDay(answerByOf(at(friday, "16:00")))).toBe("2027-05-18");
});

test("only of what everybody can read can it be said that the name was used", async ({ database: _ }) => {
  const { hearingId } = await hearing();
  await receive(hearingId, { body: "Ikke gennemset." });
  for (const number of [1, 2])
    expect(await reportName(hearingId, { ...SAID, number }, "da")).toMatchObject({ refusal: "not_found" });
});

test("an official takes the name away, the text stays, and its sender is told that it is shown differently", async ({
  database: _,
}) => {
  const { hearingId, other } = await published();
  must(await reportName(hearingId, SAID, "da"));
  const [report] = await listNameReports(hearingId);
  must(await decideNameReport(hearingId, report?.id ?? "", { outcome: "name_removed", ...note }, other));
  expect(await findPublicSubmission(hearingId, 1)).toMatchObject({ name: "", text: "Luk brønden." });
  const sink = new MailSink();
  const mailer = openMailer(await sink.listen());
  await deliverDue(mailer);
  const subjects = sink.all().map(({ subject }) => subject.split(" – ")[0]);
  expect(subjects.filter((subject) => !subject?.startsWith("Kvittering")).toSorted()).toEqual([
    "Høringssvar nr. 1 er offentliggjort",
    "Høringssvar nr. 1 vises nu anderledes",
  ]);
  mailer.close();
  await sink.close();
  const again = { outcome: "left" as const, ...note };
  expect(await decideNameReport(hearingId, report?.id ?? "", again, other)).toMatchObject({
    refusal: "report_handled",
  });
});

test("an official takes the whole submission down, or leaves it", async ({ database: _ }) => {
  const { hearingId, other } = await published();
  must(await reportName(hearingId, SAID, "da"));
  must(await reportName(hearingId, { ...SAID, contact: "20304050" }, "en"));
  const [first, second] = await listNameReports(hearingId);
  must(await decideNameReport(hearingId, first?.id ?? "", { outcome: "left", ...note }, other));
  expect(await findPublicSubmission(hearingId, 1)).not.toBeNull();
  const down = {
    outcome: "held_back" as const,
    note: "Skrev til hende.",
    reason: "Navnet var brugt uden vidende.",
  };
  must(await decideNameReport(hearingId, second?.id ?? "", down, other));
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  const { ground } = await database().publicText.findFirstOrThrow();
  expect(ground).toBe("name_misused");
});
