import type { HoldBack, Publication } from "#app/domain/clearings/clearing-forms.ts";
import { passagesOf } from "#app/domain/clearings/finding.ts";
import {
  type HeldSubmission,
  holdSubmissions,
  keepDecisions,
  refusalToDecide,
  undecidedFiles,
} from "#app/domain/clearings/hold-submissions.ts";
import { blocksOf, redactionOf, refusalToShow } from "#app/domain/clearings/redaction.ts";
import { waitsForDeadline } from "#app/domain/hearings/publication-policy.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Refused, type Result, refused } from "#app/shared/result.ts";
import { answerAsParty } from "./answer-as-party.ts";
import { type Cleared, keepCleared } from "./keep-cleared.ts";
import { blockedOut } from "./personal-data.ts";
import { isConfirmed } from "./submission.ts";

/**
 * Publishes a submission with what was decided to be left out, and owes its participant word of it unless everybody sees what they saw before; where the hearing shows everything
 * after the deadline, it waits for that. Refused while a CPR number remains in text or name, while something found is undecided, for a
 * phrase that is not there, while nobody has decided about a file that came with it, for one that is set aside, withdrawn or erased or that its participant keeps from the public, and while the
 * participant's address is unconfirmed (what an official registered needs none).
 */
export function publishSubmission(
  hearingId: string,
  number: number,
  form: Publication,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const [held] = await holdSubmissions(tx, hearingId, [number]);
    if (!held) return refused("not_found");
    const refusal = refusalToPublish(held, form);
    if (refusal) return refusal;
    const redaction = redactionOf(held, held.findings, form);
    const blocks = blocksOf(redaction);
    const text = blockedOut(held.body, blocks.text);
    const name = form.withoutName ? "" : blockedOut(held.publicName, blocks.name);
    const obstacle = refusalToShow(redaction, { text, name });
    if (obstacle) return obstacle;
    await keepDecisions(tx, held, redaction, by.id, now);
    const passages = passagesOf(await tx.finding.findMany({ where: { submissionId: held.id } }));
    const waits = held.hearing.closedAt === null && waitsForDeadline(held.hearing, now);
    const clearance = waits ? ("waiting" as const) : ("published" as const);
    if (isAsBefore(held, { clearance, text, name }))
      await tx.publicText.update({
        where: { submissionId: held.id },
        data: { clearedAt: now, clearedById: by.id },
      });
    else await keepCleared(tx, held, { clearance, text, name, reason: "", passages }, by, now);
    if (!waits) await answerAsParty(tx, hearingId, held.id, held.organisation);
    const deed = waits ? "submission_cleared" : "submission_published";
    await record(tx, hearingId, deed, by, now, held.id, { number, left_out: blocks.text.length });
    return ok(number);
  }, at);
}

function refusalToPublish(held: HeldSubmission, form: Publication): Refused | null {
  const refusal = refusalToDecide(held);
  if (refusal) return refusal;
  if (!isConfirmed(held, held.participant)) return refused("address_unconfirmed");
  const files = undecidedFiles(held);
  const shown = held.publicText?.clearance === "published" || held.publicText?.clearance === "waiting";
  if (files > 0 && !shown) return refused("attachments_undecided", { count: files });
  const absent = form.phrases.find((phrase) => !held.body.includes(phrase));
  return absent ? refused("phrase_not_there", { phrase: absent }) : null;
}

/** Whether everybody sees just what they saw: then there is nothing to tell. */
const isAsBefore = (
  { publicText }: HeldSubmission,
  now: Pick<Cleared, "clearance" | "text" | "name">,
): boolean =>
  publicText?.clearance === now.clearance && publicText.text === now.text && publicText.name === now.name;

/** Keeps a submission out of public sight, with a reason that its participant is told. */
export function holdBackSubmission(
  hearingId: string,
  number: number,
  form: HoldBack,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const [held] = await holdSubmissions(tx, hearingId, [number]);
    if (!held) return refused("not_found");
    const refusal = refusalToDecide(held);
    if (refusal) return refusal;
    const { reason, ground = "other" } = form;
    const said = { clearance: "held_back" as const, text: "", name: "", reason, ground };
    await keepCleared(tx, held, said, by, now);
    await record(tx, hearingId, "submission_held_back", by, now, held.id, { number });
    return ok(number);
  }, at);
}
