import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { findPersonalData } from "#app/domain/submissions/personal-data.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const BODY = "Mit CPR-nummer er 070761-4285, ring 20 30 40 50, skriv til mig@post.example, jeg bor Åvej 12.";
const NOTHING = { ranges: [], phrases: [] };

test("CPR number, phone number, e-mail and postal address are found", () => {
  expect(findPersonalData(BODY).map(({ kind, start, end }) => `${kind} ${BODY.slice(start, end)}`)).toEqual([
    "cpr 070761-4285",
    "phone 20 30 40 50",
    "email mig@post.example",
    "address Åvej 12",
  ]);
});

test("a submission with a CPR number is not published, by the code or by the database", async ({
  database,
}) => {
  const { hearingId, other } = await hearing();
  const { participantId, submissionId } = await receive(hearingId, { body: BODY });
  must(await confirmAddress(participantId));
  expect(await publishSubmission(hearingId, 1, NOTHING, other)).toMatchObject({ refusal: "cpr_remains" });
  const force = `INSERT INTO public_text (submission_id, clearance, name, text, cleared_at) VALUES ($1, 'published', '', $2, now())`;
  await expect(database.pool.query(force, [submissionId, BODY])).rejects.toThrow(
    "public_text_without_cpr_number",
  );
  must(await publishSubmission(hearingId, 1, { ranges: findPersonalData(BODY), phrases: [] }, other));
  const shown = await findPublicSubmission(hearingId, 1);
  expect(shown?.text).not.toMatch(/4285|20 30|post\.example|Åvej/);
  expect(shown?.text).toHaveLength(BODY.length);
});

test("an unconfirmed submission is kept and not published", async ({ database: _ }) => {
  const { hearingId, other } = await hearing();
  await receive(hearingId);
  expect(await publishSubmission(hearingId, 1, NOTHING, other)).toMatchObject({
    refusal: "address_unconfirmed",
  });
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
});

test("with a protected address the name is not published either", async ({ database: _ }) => {
  const { hearingId, other } = await hearing();
  const { participantId } = await receive(hearingId, { name: "Hemmelig Person", protectedAddress: true });
  must(await confirmAddress(participantId));
  must(await publishSubmission(hearingId, 1, NOTHING, other));
  expect(JSON.stringify(await findPublicSubmission(hearingId, 1))).not.toContain("Hemmelig");
});

test("who publishes again what is public just so tells nobody, and it has been looked at", async ({
  database,
}) => {
  const { hearingId, other } = await hearing();
  const { participantId } = await receive(hearingId);
  must(await confirmAddress(participantId));
  const look = async (form: Parameters<typeof publishSubmission>[2]) => {
    must(await publishSubmission(hearingId, 1, form, other));
    const { clearedAt } = await database.prisma.publicText.findFirstOrThrow();
    return { clearedAt, told: await database.prisma.followUp.count({ where: { milestone: "publication" } }) };
  };
  const first = await look(NOTHING);
  const again = await look(NOTHING);
  expect([first.told, again.told]).toEqual([1, 1]);
  expect(again.clearedAt.getTime()).toBeGreaterThan(first.clearedAt.getTime());
  expect((await look({ ...NOTHING, withoutName: true })).told).toBe(2);
});
