import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { countCasework } from "#app/domain/submissions/list-casework.ts";
import { findPersonalData, holdsCpr } from "#app/domain/submissions/personal-data.ts";
import { database } from "#app/server/database.ts";
import { Chance } from "#tests/support/chance.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const VERA = { name: "Vera", email: "vera@x.example" };
const publication = { ranges: [], phrases: [] };

test("what is sent in the name of somebody who has confirmed is theirs only when they confirm again", async ({
  database: _,
}) => {
  const { hearingId, other } = await hearing();
  const own = await receive(hearingId, { ...VERA, body: "Min tekst." });
  must(await confirmAddress(own.participantId));
  must(await publishSubmission(hearingId, own.number, publication, other));
  const forged = await receive(hearingId, { ...VERA, body: "Forfalsket tekst." });
  expect(forged.participantId).toBe(own.participantId);
  const published = await publishSubmission(hearingId, forged.number, publication, other);
  expect(published).toMatchObject({ refusal: "address_unconfirmed" });
  expect(await countCasework(hearingId, { filter: "unconfirmed", words: "" })).toBe(1);
  must(await confirmAddress(own.participantId));
  must(await publishSubmission(hearingId, forged.number, publication, other));
});

test("a party has answered when what it sent is published, not when somebody writes its name", async ({
  database: _,
}) => {
  const { hearingId, other } = await hearing();
  await database().party.create({ data: { hearingId, name: "Ældrerådet", kind: "council" } });
  const sent = await receive(hearingId, { ...VERA, onBehalfOf: "council", organisation: "ældrerådet" });
  const answered = async () => (await database().party.findFirstOrThrow()).submissionId;
  expect(await answered()).toBeNull();
  must(await confirmAddress(sent.participantId));
  must(await publishSubmission(hearingId, sent.number, publication, other));
  expect(await answered()).toBe(sent.submissionId);
});

test("an address that has not been confirmed gets one receipt an hour, whoever writes it", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  for (const name of ["En", "To", "Tre"]) await receive(hearingId, { name, email: "offer@x.example" });
  const receipts = await database().followUp.findMany({
    where: { milestone: "receipt" },
    orderBy: { dueAt: "asc" },
  });
  const [first = 0, ...later] = receipts.map(({ dueAt }) => dueAt.getTime());
  expect(later.map((due) => Math.round((due - first) / 3_600_000))).toEqual([1, 2]);
});

test("no text, however long its words, keeps the search for personal data busy", () => {
  test.setTimeout(10_000);
  for (const letter of ["A", "a@", "Aa ", "1", "A."])
    expect(findPersonalData(letter.repeat(100_000))).toEqual([]);
});

test("a CPR number is found with any sign between any of its parts, in the code and in the database", async ({
  database,
}) => {
  const written = [
    "010285-1234",
    "01 02 85-1234",
    "01.02.85-1234",
    "01.02.1985-1234",
    "010285\u00a01234",
    "010285\n1234",
  ];
  for (const number of [...written, "01-02-85 1234"])
    expect(findPersonalData(`Nr. ${number}!`)[0], number).toMatchObject({
      kind: "cpr",
      end: number.length + 4,
    });
  for (const number of written) {
    const { rows } = await database.pool.query("SELECT holds_cpr_number($1) AS held", [`Nr. ${number}!`]);
    expect(rows[0]?.held, number).toBe(true);
  }
});

test("what the database takes for a CPR number the code does too, so that no publication ends in a fault", async ({
  database,
}) => {
  const chance = new Chance(11);
  const signs = [..."0123456789012345678901234567890123456789", ..."-./_ ,a\u00a0\u2013\u200b\n"];
  const texts = Array.from({ length: 40_000 }, () =>
    Array.from({ length: chance.between(10, 22) }, () => chance.one(signs)).join(""),
  );
  const { rows } = await database.pool.query<{ text: string }>(
    "SELECT text FROM unnest($1::text[]) text WHERE holds_cpr_number(text)",
    [texts],
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ text }) => !holdsCpr(text))).toEqual([]);
});
