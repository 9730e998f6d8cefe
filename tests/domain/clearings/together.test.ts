import { clearTogether } from "#app/domain/clearings/clear-together.ts";
import {
  countClearings,
  listClearings,
  listClearOrganisations,
  listToRead,
} from "#app/domain/clearings/list-clearings.ts";
import { scanSubmissions } from "#app/domain/clearings/scan-submissions.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import { database } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

/** A council and a company with nothing found, an association with a phone number, two persons, a company that nobody has confirmed, and a letter of several persons. */
async function queue() {
  const situation = await hearing();
  const { hearingId } = situation;
  const send = async (said: Parameters<typeof receive>[1], confirmed = true) => {
    const sent = await receive(hearingId, said);
    if (confirmed) must(await confirmAddress(sent.participantId));
    return sent;
  };
  await send({ onBehalfOf: "council", organisation: "Ældrerådet", body: "Rådet er enigt." });
  await send({ onBehalfOf: "company", organisation: "Firmaet", body: "Firmaet er uenigt." });
  await send({ onBehalfOf: "association", organisation: "Foreningen", body: "Ring 20 30 40 50." });
  await send({ name: "Per", body: "Luk brønden." });
  await send({ name: "Eva", body: "Min søn Ole Lund siger nej." });
  await send({ onBehalfOf: "company", organisation: "Ukendt", body: "Vi er enige." }, false);
  await send({ onBehalfOf: "several", name: "Liv", body: "Vi vil have en bro." });
  await indexSubmissions();
  while (await scanSubmissions());
  return situation;
}

test("organisations with nothing found are published at once, and nobody else", async ({ database: _ }) => {
  const { hearingId, other } = await queue();
  expect(await countClearings(hearingId)).toMatchObject({
    ...{ open: 7, nothing: 4, organisations: 2, persons: 2, findings: 2, unconfirmed: 1, unscanned: 0 },
  });
  expect(await listClearOrganisations(hearingId)).toEqual([1, 2]);
  await database().party.create({ data: { hearingId, name: "Ældrerådet", kind: "council" } });
  const everything = [1, 2, 3, 4, 5, 6, 7];
  expect(must(await clearTogether(hearingId, { numbers: everything, read: false }, other))).toBe(2);
  const { lines } = await listClearings(hearingId, "published", { after: 0 });
  expect(lines.map(({ number }) => number)).toEqual([1, 2]);
  expect((await database().party.findFirstOrThrow()).submissionId).not.toBeNull();
  expect(await database().followUp.count({ where: { milestone: "publication" } })).toBe(2);
  const [entry] = await database().journalEntry.findMany({ where: { deed: "submissions_published" } });
  expect(entry?.details).toEqual({ count: 2, numbers: "1, 2" });
  expect(await clearTogether(hearingId, { numbers: everything, read: false }, other)).toMatchObject({
    refusal: "nothing_to_clear",
  });
});

test("persons with nothing found are published together when they have been read", async ({
  database: _,
}) => {
  const { hearingId, other } = await queue();
  expect((await listToRead(hearingId, 0)).map(({ number }) => number)).toEqual([4, 7]);
  expect(must(await clearTogether(hearingId, { numbers: [4, 5, 6], read: true }, other))).toBe(1);
  expect(await countClearings(hearingId)).toMatchObject({ published: 1, findings: 2 });
});

test("the queue tells what was found in each, by kind", async ({ database: _ }) => {
  const { hearingId } = await queue();
  const { lines } = await listClearings(hearingId, "findings", { after: 0 });
  expect(lines.map(({ number, findings, undecided }) => [number, findings, undecided])).toEqual([
    [3, { phone: 1 }, 1],
    [5, { person: 1 }, 1],
  ]);
  const back = await listClearings(hearingId, "open", { before: 3 }, 1);
  expect([back.lines.map(({ number }) => number), back.earlier]).toEqual([[2], true]);
});
