import { claimDue } from "#app/domain/follow-ups/claim-due.ts";
import { grantException, refuseException, requestException } from "#app/domain/follow-ups/grant-exception.ts";
import { listLedger } from "#app/domain/follow-ups/list-ledger.ts";
import { listMilestoneSums } from "#app/domain/follow-ups/list-milestone-sums.ts";
import { resolveByLetter } from "#app/domain/follow-ups/resolve-follow-up.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { correctAddress } from "#app/domain/participants/correct-address.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const ALL = { filter: "all", words: "" } as const;

test("whoever asks that somebody is not told does not decide it, in the code and in the database", async ({
  database,
}) => {
  const { hearingId, owner, other } = await hearing();
  await receive(hearingId, { email: null });
  const { id } = await database.prisma.followUp.findFirstOrThrow();
  expect(await grantException(id, other)).toMatchObject({ refusal: "exception_not_requested" });
  must(await requestException(id, "Ida er død.", owner));
  expect(await requestException(id, "Ida er død.", other)).toMatchObject({
    refusal: "exception_already_requested",
  });
  expect(await grantException(id, owner)).toMatchObject({ refusal: "own_exception" });
  const forged = `UPDATE follow_up SET state = 'resolved', resolution = 'exception', resolution_reason = 'x',
                         resolved_by_id = exception_by_id, resolved_at = now()`;
  await expect(database.pool.query(forged)).rejects.toThrow(/exception_by_two/);
  expect((await listLedger(hearingId, { ...ALL, filter: "exceptions" }, null)).lines).toHaveLength(1);
  must(await refuseException(id, other));
  must(await requestException(id, "Ida er død.", owner));
  must(await grantException(id, other));
  expect(await resolveByLetter(hearingId, id, owner)).toMatchObject({ refusal: "follow_up_not_open" });
  expect(await listMilestoneSums(hearingId)).toEqual([
    {
      ...{ milestone: "receipt", owed: 1, sent: 0, letter: 0, exception: 1, open: 0 },
      ...{ within: 0, late: 0, past: 0 },
    },
  ]);
});

test("the ledger shows everybody by name, page by page, and whom nothing has reached", async ({
  database,
}) => {
  const { hearingId } = await hearing({ publishedDaysAgo: 90 });
  for (let index = 0; index < 60; index += 1)
    await receive(hearingId, {
      name: `Borger ${index % 30}`,
      email: index === 7 ? null : `b${index}@x.example`,
    });
  must(await closeHearing(hearingId));
  const first = await listLedger(hearingId, ALL, null);
  const last = first.lines.at(-1);
  const second = await listLedger(hearingId, ALL, last ?? null);
  expect([first.lines.length, first.more, second.lines.length, second.more]).toEqual([50, true, 10, false]);
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(60);
  expect(first.lines[0]?.followUps.map(({ milestone }) => milestone).sort()).toEqual(["closed", "receipt"]);
  await database.pool.query(
    `UPDATE follow_up SET state = 'failed' WHERE milestone = 'closed'
       AND participant_id = (SELECT id FROM participant WHERE email = 'b3@x.example')`,
  );
  const unreached = await listLedger(hearingId, { ...ALL, filter: "unreached" }, null);
  expect(unreached.lines.map(({ name }) => name)).toEqual(["Borger 3", "Borger 7"]);
  expect((await listLedger(hearingId, { ...ALL, words: "b1_@x" }, null)).lines).toEqual([]);
  expect((await listLedger(hearingId, { ...ALL, words: "b12@x" }, null)).lines).toHaveLength(1);
  const { lines } = await listLedger(hearingId, { ...ALL, words: "nr. 13" }, null);
  expect(lines).toMatchObject([{ name: "Borger 12", numbers: [13] }]);
  const digits = await listLedger(hearingId, { ...ALL, words: "58" }, null);
  expect(digits.lines.map(({ numbers }) => numbers)).toEqual([[58], [59]]);
});

test("a corrected address opens a new link, closes the old one, and sends again what failed", async ({
  database,
}) => {
  const { hearingId, owner } = await hearing();
  const { participantId } = await receive(hearingId, { name: "Ida", email: "tastefejl@x.example" });
  await receive(hearingId, { name: "Ida", email: "ida@x.example" });
  await database.pool.query("UPDATE follow_up SET state = 'failed' WHERE participant_id = $1", [
    participantId,
  ]);
  const before = await database.prisma.participant.findUniqueOrThrow({ where: { id: participantId } });
  const to = (email: string | null) => correctAddress(participantId, { email, address: "Vej 1" }, owner);
  expect(await to("IDA@x.example")).toMatchObject({ refusal: "address_in_use" });
  must(await to("ida.aa@x.example"));
  const after = await database.prisma.participant.findUniqueOrThrow({ where: { id: participantId } });
  expect(after).toMatchObject({
    email: "ida.aa@x.example",
    address: "Vej 1",
    linkEpoch: before.linkEpoch + 1,
  });
  expect((await claimDue(10)).filter((one) => one.participantId === participantId)).toHaveLength(1);
});
