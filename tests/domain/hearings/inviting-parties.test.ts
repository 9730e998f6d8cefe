import { addParty } from "#app/domain/hearings/add-party.ts";
import { inviteParties } from "#app/domain/hearings/invite-parties.ts";
import { listDueInvitations } from "#app/domain/hearings/list-due-invitations.ts";
import { markInvited } from "#app/domain/hearings/mark-invited.ts";
import { composeNotice } from "#app/domain/notices/compose-notice.ts";
import { addDays, at, dayOf, now } from "#app/shared/time.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const party = (name: string, email: string) => ({
  name,
  email,
  kind: "association" as const,
  contactName: "",
});

test("parties are invited once when the hearing opens, and those that are silent reminded once in its last week", async ({
  database,
}) => {
  const { hearingId, owner } = await hearing({ publishedDaysAgo: 10 });
  for (const [name, email] of [
    ["Ældrerådet", "aeldre@raad.example"],
    ["Handicaprådet", "handicap@raad.example"],
    ["Landsbyen", ""],
  ] as const)
    must(await addParty(hearingId, party(name, email), owner));
  expect(await listDueInvitations()).toEqual([hearingId]);
  expect(must(await inviteParties(hearingId))).toBe(2);
  expect(must(await inviteParties(hearingId))).toBe(0);
  expect(await listDueInvitations()).toEqual([]);
  const [first] = await database.prisma.notice.findMany({ where: { party: { name: "Ældrerådet" } } });
  const mail = await composeNotice(first?.id ?? "");
  expect(mail).toMatchObject({ to: "aeldre@raad.example", subject: expect.stringContaining("Invitation") });

  const { submissionId } = await receive(hearingId, { organisation: "Handicaprådet" });
  await database.prisma.party.updateMany({ where: { name: "Handicaprådet" }, data: { submissionId } });
  const soon = at(addDays(dayOf(now()), 42), "09:00");
  expect(must(await inviteParties(hearingId, soon))).toBe(1);
  expect(must(await inviteParties(hearingId, soon))).toBe(0);
  const reminded = await database.prisma.notice.findMany({
    where: { kind: "party_reminded" },
    include: { party: true },
  });
  expect(reminded.map((notice) => notice.party?.name)).toEqual(["Ældrerådet"]);
  await expect(
    database.pool.query("INSERT INTO notice (kind, party_id) SELECT kind, party_id FROM notice LIMIT 1"),
  ).rejects.toThrow(/notice_party_once/);

  const { id } = await database.prisma.party.findFirstOrThrow({ where: { name: "Landsbyen" } });
  must(await markInvited(hearingId, id, owner));
  expect(await markInvited(hearingId, id, owner)).toMatchObject({ refusal: "party_already_invited" });
  expect(await inviteParties(hearingId, at(addDays(dayOf(now()), 60), "09:00"))).toMatchObject({
    refusal: "hearing_not_open",
  });
});
