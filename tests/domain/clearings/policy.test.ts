import { countNotShown } from "#app/domain/clearings/count-not-shown.ts";
import { findNotShown } from "#app/domain/clearings/find-not-shown.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { findHearing } from "#app/domain/hearings/find-hearing.ts";
import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import { setPublicationPolicy } from "#app/domain/hearings/set-publication-policy.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { findMyPage } from "#app/domain/participants/find-my-page.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import {
  findPublicSubmission,
  listPublicSubmissions,
} from "#app/domain/submissions/list-public-submissions.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { nextToClear, publishedOrWaits } from "#app/http/clearing-view.ts";
import { database, databaseUrl } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { expect, test } from "#tests/support/database.ts";
import { letDaysPass } from "#tests/support/days-pass.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const NOTHING = { ranges: [], phrases: [] };
const shownOf = (policy: Partial<PublicationPolicy>) =>
  hearing({ policy: { publishWhen: "as_cleared", namesShown: "all", ...policy } });

async function sentTo(hearingId: string, said: Parameters<typeof receive>[1] = {}) {
  const sent = await receive(hearingId, said);
  must(await confirmAddress(sent.participantId));
  return sent;
}

test("whoever has cleared one is told whether it is public or waits, and goes on to the next that can be published", async ({
  database: _,
}) => {
  const { hearingId, other } = await shownOf({ publishWhen: "after_deadline" });
  for (let sent = 0; sent < 3; sent += 1) await sentTo(hearingId);
  const unsure = await receive(hearingId);
  const last = await sentTo(hearingId);
  must(await publishSubmission(hearingId, 3, NOTHING, other));
  const said = async (id: string) => {
    const found = await findHearing(id);
    return found && publishedOrWaits(found);
  };
  expect(await said(hearingId)).toBe("cleared_waits");
  expect(await nextToClear(hearingId, 3, "open")).toBe(paths.clearance(hearingId, last.number));
  expect(await nextToClear(hearingId, 3, "unconfirmed")).toContain(paths.clearance(hearingId, unsure.number));
  expect(await said((await shownOf({ publishWhen: "as_cleared" })).hearingId)).toBe("published");
});

test("what is cleared before the deadline is nowhere until then, and is there and told when it has passed", async ({
  database: db,
}) => {
  const { hearingId, slug, other } = await shownOf({ publishWhen: "after_deadline" });
  const sent = await sentTo(hearingId, { body: "Brønden lugter." });
  await database().party.create({ data: { hearingId, name: "Rådet", kind: "council" } });
  await sentTo(hearingId, { onBehalfOf: "council", organisation: "rådet", body: "Rådet er enigt." });
  for (const number of [1, 2]) must(await publishSubmission(hearingId, number, NOTHING, other));
  expect(await findPublicSubmission(hearingId, 1)).toBeNull();
  expect(await listPublicSubmissions(hearingId, 1)).toMatchObject({
    submissions: [],
    published: 0,
    received: 2,
  });
  expect((await listPublicSubmissions(hearingId, 1, { words: "lugter" })).submissions).toEqual([]);
  const told = () => database().followUp.count({ where: { milestone: "publication" } });
  expect([await told(), await database().clearing.count()]).toEqual([0, 0]);
  const page = await findMyPage({ id: sent.participantId, linkEpoch: 1 });
  expect(page?.submissions[0]?.clearance).toBe("waiting");
  const force = "UPDATE public_text SET clearance = 'published'";
  await expect(db.pool.query(force)).rejects.toThrow("shown_after_the_deadline");

  await letDaysPass(databaseUrl(), slug, 60);
  must(await closeHearing(hearingId));
  expect((await findPublicSubmission(hearingId, 1))?.text).toBe("Brønden lugter.");
  expect((await database().party.findFirstOrThrow()).submissionId).not.toBeNull();
  expect([await told(), await database().clearing.count()]).toEqual([2, 2]);
  must(await closeHearing(hearingId));
  expect(await told()).toBe(2);
  await sentTo(hearingId, { body: "For sent." });
  must(await publishSubmission(hearingId, 3, NOTHING, other));
  expect((await findPublicSubmission(hearingId, 3))?.text).toBe("For sent.");
});

test("a hearing that shows as it clears has nothing that waits", async ({ database: db }) => {
  const { hearingId, other } = await shownOf({});
  await sentTo(hearingId);
  must(await publishSubmission(hearingId, 1, NOTHING, other));
  expect(await findPublicSubmission(hearingId, 1)).not.toBeNull();
  await expect(db.pool.query("UPDATE public_text SET clearance = 'waiting'")).rejects.toThrow(
    "nothing_to_wait_for",
  );
});

test("what waits can be held back and withdrawn, and is not shown then", async ({ database: _ }) => {
  const { hearingId, slug, owner, other } = await shownOf({ publishWhen: "after_deadline" });
  for (const body of ["Et", "To"]) await sentTo(hearingId, { body });
  for (const number of [1, 2]) must(await publishSubmission(hearingId, number, NOTHING, other));
  must(await holdBackSubmission(hearingId, 1, { ground: "rights", reason: "Digtet er en andens." }, other));
  must(await withdrawSubmission(hearingId, 2, owner));
  expect(await findNotShown(hearingId, 1)).toBeNull();
  await letDaysPass(databaseUrl(), slug, 60);
  must(await closeHearing(hearingId));
  expect(await listPublicSubmissions(hearingId, 1)).toMatchObject({ published: 0 });
  expect(await findNotShown(hearingId, 1)).toMatchObject({ ground: "rights" });
});

test("names are shown as the hearing has promised, by the code and by the database", async ({
  database: db,
}) => {
  for (const [namesShown, expected] of [
    ["all", ["Ida Å", "Firmaet"]],
    ["organisations", ["", "Firmaet"]],
    ["none", ["", ""]],
  ] as const) {
    const { hearingId, other } = await shownOf({ namesShown });
    await sentTo(hearingId, { name: "Ida Å" });
    await sentTo(hearingId, { onBehalfOf: "company", organisation: "Firmaet" });
    for (const number of [1, 2]) must(await publishSubmission(hearingId, number, NOTHING, other));
    const { submissions } = await listPublicSubmissions(hearingId, 1);
    expect(submissions.map(({ name }) => name)).toEqual(expected);
    if (namesShown === "all") continue;
    const force =
      "UPDATE public_text SET name = 'Ida Å' WHERE submission_id IN (SELECT id FROM submission WHERE hearing_id = $1 AND number = 1)";
    await expect(db.pool.query(force, [hearingId])).rejects.toThrow("name_is_not_shown_here");
  }
});

test("the policy is a promise: it stands once the hearing is approved", async ({ database: db }) => {
  const draft = await hearing({ publishedDaysAgo: -10, approved: false });
  const form = { publishWhen: "after_deadline" as const, namesShown: "organisations" as const };
  must(await setPublicationPolicy(draft.hearingId, form, draft.owner));
  const { hearingId, owner } = await hearing();
  expect(await setPublicationPolicy(hearingId, form, owner)).toMatchObject({
    refusal: "hearing_already_approved",
  });
  const force = "UPDATE hearing SET publish_when = 'after_deadline' WHERE id = $1";
  await expect(db.pool.query(force, [hearingId])).rejects.toThrow("publication_policy_is_a_promise");
});

test("everybody sees how much is not shown and why, and nothing of what it says", async ({ database: _ }) => {
  const { hearingId, other, owner } = await shownOf({});
  for (const body of ["Ring 20 30 40 50 eller skriv til a@b.dk.", "Et", "To", "Tre"])
    await sentTo(hearingId, { body });
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: ["20 30 40 50", "a@b.dk"] }, other));
  must(await holdBackSubmission(hearingId, 2, { ground: "tone", reason: "Hemmelig grund" }, other));
  must(await withdrawSubmission(hearingId, 3, owner));
  expect(await countNotShown(hearingId)).toEqual({
    ...{ waiting: 1, withdrawn: 1, heldBack: [{ ground: "tone", count: 1 }] },
    passages: { email: 1, phone: 1 },
  });
  expect(await findNotShown(hearingId, 2)).toMatchObject({ number: 2, ground: "tone" });
  expect(await findNotShown(hearingId, 3)).toMatchObject({ number: 3, ground: null });
  for (const number of [1, 4, 5]) expect(await findNotShown(hearingId, number)).toBeNull();
  expect(JSON.stringify(await findNotShown(hearingId, 2))).not.toContain("Hemmelig");
});
