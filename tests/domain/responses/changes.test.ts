import { judgeChange } from "#app/domain/changes/judge-change.ts";
import { listCauses } from "#app/domain/changes/list-changes.ts";
import { proposeChange } from "#app/domain/changes/propose-change.ts";
import { findResult } from "#app/domain/responses/find-result.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { editSection } from "#app/domain/strategies/edit-section.ts";
import { database } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { answeredHearing, must } from "#tests/support/situation.ts";

const SAID = {
  said: { name: "Ida", body: "Brønden lugter." },
  theme: "Vand",
  reason: "Fordi røret er gammelt.",
};
const accept = { judgement: "accept" as const, reason: "" };
const textOf = async (section: string) =>
  (await database().section.findFirstOrThrow({ where: { identity: section, version: { kind: "draft" } } }))
    .body;

test("a change is part of the draft once somebody else accepts it, and names its answers when they are released", async ({
  database: _,
}) => {
  const { hearingId, section, owner, other, responseId } = await answeredHearing(SAID);
  const form = { section, body: "Vandet skal være rent, og rørene nye.", responses: [responseId] };
  const change = must(await proposeChange(hearingId, form, owner));
  expect(await textOf(section)).toBe("Vandet skal være rent.");
  expect(await judgeChange(hearingId, change, accept, owner)).toMatchObject({ refusal: "own_change" });
  must(await judgeChange(hearingId, change, accept, other));
  expect(await textOf(section)).toBe(form.body);
  expect(await judgeChange(hearingId, change, accept, other)).toMatchObject({ refusal: "change_judged" });
  expect(await listCauses(hearingId)).toEqual(new Map([[section, []]]));
  must(await releaseAnswers(hearingId, owner));
  expect(await listCauses(hearingId)).toEqual(new Map([[section, [1]]]));
  await expect(database().change.updateMany({ data: { after: "Andet" } })).rejects.toThrow(/change_is_kept/);
});

test("a change whose section was rewritten meanwhile overwrites nothing, and a rejection needs a reason", async ({
  database: _,
}) => {
  const { hearingId, strategyId, section, owner, other, responseId } = await answeredHearing(SAID);
  const form = { section, body: "Nye rør.", responses: [responseId] };
  const change = must(await proposeChange(hearingId, form, owner));
  const text = {
    kind: "goal" as const,
    level: 1,
    title: "Rent vand",
    body: "Rettet af en anden.",
    summary: "",
  };
  must(await editSection(strategyId, section, { ...text, revision: 1 }, other));
  expect(await judgeChange(hearingId, change, accept, other)).toMatchObject({
    refusal: "change_out_of_date",
  });
  expect(await textOf(section)).toBe("Rettet af en anden.");
  const reject = { judgement: "reject" as const, reason: "" };
  expect(await judgeChange(hearingId, change, reject, other)).toMatchObject({ refusal: "reason_missing" });
  must(await judgeChange(hearingId, change, { ...reject, reason: "Det står der nu." }, other));
  const same = { ...form, body: "Rettet af en anden." };
  expect(await proposeChange(hearingId, same, owner)).toMatchObject({ refusal: "change_changes_nothing" });
  const unknown = { ...form, responses: [crypto.randomUUID()] };
  expect(await proposeChange(hearingId, unknown, owner)).toMatchObject({ refusal: "response_unknown" });
});

test("the result tells what was done and what was not, of released answers only", async ({ database: _ }) => {
  const { hearingId, owner } = await answeredHearing(SAID);
  expect(await findResult(hearingId)).toBeNull();
  must(await releaseAnswers(hearingId, owner));
  expect(await findResult(hearingId)).toMatchObject({
    ...{ answers: 1, noted: 0, themes: ["Vand"], didNot: [] },
    did: [{ number: 1, outcome: "met", reason: SAID.reason, participants: 1, changed: false }],
  });
});
