import { decideFindings } from "#app/domain/clearings/decide-findings.ts";
import { findClearing } from "#app/domain/clearings/find-clearing.ts";
import { scanSubmissions } from "#app/domain/clearings/scan-submissions.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { SCANNER } from "#app/domain/submissions/personal-data.ts";
import { database } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const BODY = "Ring 20 30 40 50 eller 30 40 50 60. Min nabo Lise Holm er enig. Mit nummer er 070761-4285.";
const NOTHING = { ranges: [], phrases: [] };
const decide = (findings: { id: string; kind: string }[], says: Record<string, "left_out" | "may_stay">) =>
  new Map(findings.flatMap(({ id, kind }) => (says[kind] ? [[id, says[kind]] as const] : [])));

async function scanned(body = BODY) {
  const situation = await hearing();
  const sent = await receive(situation.hearingId, { body, name: "Ida Å" });
  must(await confirmAddress(sent.participantId));
  await indexSubmissions();
  while (await scanSubmissions());
  const page = await findClearing(situation.hearingId, 1);
  return { ...situation, ...sent, findings: page?.findings ?? [] };
}

test("the worker scans what has come, once, and again when the scanner is a newer one", async ({
  database: db,
}) => {
  const { submissionId, findings } = await scanned();
  expect(findings.map(({ kind, decision }) => [kind, decision])).toEqual([
    ["phone", null],
    ["phone", null],
    ["person", null],
    ["cpr", null],
  ]);
  expect(await scanSubmissions()).toBe(0);
  await db.pool.query("UPDATE finding SET start = 1, \"end\" = 2 WHERE kind = 'person'");
  await db.pool.query("UPDATE privacy_scan SET scanner = $1", [SCANNER - 1]);
  await db.pool.query("UPDATE reading_progress SET scanner = $1", [SCANNER - 1]);
  expect(await scanSubmissions()).toBe(1);
  const again = await database().finding.findMany({ where: { submissionId, kind: "person" } });
  expect(again.map(({ start, end }) => BODY.slice(start, end))).toEqual(["Lise Holm"]);
});

test("nothing is published while one finding is undecided, by the code or by the database", async ({
  database: db,
}) => {
  const { hearingId, other, findings, submissionId } = await scanned();
  const almost = decide(findings, { phone: "left_out", cpr: "left_out" });
  expect(await publishSubmission(hearingId, 1, { ...NOTHING, decisions: almost }, other)).toMatchObject({
    refusal: "findings_undecided",
    about: { count: 1 },
  });
  const force = `INSERT INTO public_text (submission_id, clearance, name, text, cleared_by_id, cleared_at) VALUES ($1, 'published', '', 'x', $2, now())`;
  await expect(db.pool.query(force, [submissionId, other.id])).rejects.toThrow("findings_undecided");
  const all = decide(findings, { phone: "left_out", cpr: "left_out", person: "may_stay" });
  must(await publishSubmission(hearingId, 1, { ...NOTHING, decisions: all }, other));
  const shown = await findPublicSubmission(hearingId, 1);
  expect(shown?.text).toBe(
    BODY.replaceAll(/\d\d \d\d \d\d \d\d|070761-4285/g, (words) => "█".repeat(words.length)),
  );
  expect(shown?.leftOut).toEqual({ cpr: 1, phone: 2 });
});

test("a CPR number never stays, whatever is decided", async ({ database: db }) => {
  const { hearingId, other, findings } = await scanned();
  const stay = decide(findings, { phone: "left_out", cpr: "may_stay", person: "left_out" });
  for (const attempt of [
    await publishSubmission(hearingId, 1, { ...NOTHING, decisions: stay }, other),
    await decideFindings(hearingId, 1, { decisions: stay, all: null }, other),
    await decideFindings(
      hearingId,
      1,
      { decisions: new Map(), all: { kind: "cpr", decision: "may_stay" } },
      other,
    ),
  ])
    expect(attempt).toMatchObject({ refusal: "cpr_remains" });
  const force =
    "UPDATE finding SET decision = 'may_stay', decided_by_id = $1, decided_at = now() WHERE kind = 'cpr'";
  await expect(db.pool.query(force, [other.id])).rejects.toThrow("cpr_number_never_stays");
});

test("what merely has the shape of a CPR number may stay when an official says so", async ({
  database: _,
}) => {
  const text = "Målinger: 01.02.85 1233 og 12 10 26 20 38.";
  const { hearingId, other, findings } = await scanned(text);
  expect(findings.every(({ score }) => score < 50)).toBe(true);
  must(
    await publishSubmission(
      hearingId,
      1,
      { ...NOTHING, decisions: decide(findings, { cpr: "may_stay" }) },
      other,
    ),
  );
  expect((await findPublicSubmission(hearingId, 1))?.text).toBe(text);
});

test("decisions are kept before it is published, all of a kind at once, and the journal says so", async ({
  database: _,
}) => {
  const { hearingId, other } = await scanned();
  const phones = { decisions: new Map(), all: { kind: "phone" as const, decision: "may_stay" as const } };
  must(await decideFindings(hearingId, 1, phones, other));
  const after = (await findClearing(hearingId, 1))?.findings ?? [];
  expect(after.map(({ kind, decision }) => `${kind} ${decision}`)).toEqual([
    "phone may_stay",
    "phone may_stay",
    "person null",
    "cpr null",
  ]);
  const deeds = await database().journalEntry.findMany({
    where: { chain: hearingId, deed: "findings_decided" },
  });
  expect(deeds.map(({ details }) => details)).toEqual([{ number: 1, decided: 2 }]);
  const rest = decide(after, { person: "left_out", cpr: "left_out" });
  must(await publishSubmission(hearingId, 1, { ...NOTHING, decisions: rest }, other));
  expect((await findPublicSubmission(hearingId, 1))?.text).toContain("20 30 40 50");
  expect(await decideFindings(hearingId, 1, phones, other)).toMatchObject({ refusal: "already_cleared" });
});

test("a passage that an official marks is left out and counted, and may be shown again", async ({
  database: _,
}) => {
  const { hearingId, other } = await scanned("Skift ledningen. Fabrikken på hjørnet lugter.");
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: ["Fabrikken på hjørnet"] }, other));
  const first = await findPublicSubmission(hearingId, 1);
  expect(first?.text).toBe(`Skift ledningen. ${"█".repeat(20)} lugter.`);
  expect(first?.leftOut).toEqual({ other: 1 });
  const marked = (await findClearing(hearingId, 1))?.findings ?? [];
  must(
    await publishSubmission(
      hearingId,
      1,
      { ...NOTHING, decisions: decide(marked, { other: "may_stay" }) },
      other,
    ),
  );
  expect((await findPublicSubmission(hearingId, 1))?.text).toContain("Fabrikken");
});

test("a CPR number in the name is blocked out of the name", async ({ database: _ }) => {
  const { hearingId, other } = await hearing();
  const sent = await receive(hearingId, {
    organisation: "Vandværket v/ 070761-4285",
    onBehalfOf: "association",
  });
  must(await confirmAddress(sent.participantId));
  expect(await publishSubmission(hearingId, 1, NOTHING, other)).toMatchObject({ refusal: "cpr_remains" });
  const [finding] = (await findClearing(hearingId, 1))?.findings ?? [];
  const decisions = new Map([[finding?.id ?? "", "left_out" as const]]);
  must(await publishSubmission(hearingId, 1, { ...NOTHING, decisions }, other));
  expect((await findPublicSubmission(hearingId, 1))?.name).toBe(`Vandværket v/ ${"█".repeat(11)}`);
});

test("what is held back says why: a word for everybody, a sentence for its participant", async ({
  database: db,
}) => {
  const { hearingId, other, submissionId } = await scanned("Alle er idioter.");
  must(
    await holdBackSubmission(hearingId, 1, { ground: "tone", reason: "Teksten truer en navngiven." }, other),
  );
  const shown = await database().publicText.findUniqueOrThrow({ where: { submissionId } });
  expect([shown.ground, shown.reason]).toEqual(["tone", "Teksten truer en navngiven."]);
  await expect(db.pool.query("UPDATE public_text SET ground = NULL")).rejects.toThrow(
    "held_back_on_a_ground",
  );
});
