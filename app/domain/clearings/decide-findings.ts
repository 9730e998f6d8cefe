import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Decisions } from "./clearing-forms.ts";
import { mayStay } from "./finding.ts";
import { holdSubmissions, keepDecisions, refusalToDecide } from "./hold-submissions.ts";
import { redactionOf } from "./redaction.ts";

/**
 * Keeps what an official has decided so far of the findings in a submission, without publishing it. Refused once it is cleared: then it is
 * published anew.
 */
export function decideFindings(
  hearingId: string,
  number: number,
  form: Decisions,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const [held] = await holdSubmissions(tx, hearingId, [number]);
    if (!held) return refused("not_found");
    if (held.publicText && held.publicText.clearance !== "held_back") return refused("already_cleared");
    const refusal = refusalToDecide(held);
    if (refusal) return refusal;
    const decisions = new Map(form.decisions);
    for (const { id, kind } of held.findings)
      if (kind === form.all?.kind) decisions.set(id, form.all.decision);
    if (held.findings.some((one) => !mayStay(one) && decisions.get(one.id) === "may_stay"))
      return refused("cpr_remains");
    const redaction = redactionOf(held, held.findings, { ranges: [], phrases: [], decisions });
    await keepDecisions(tx, held, redaction, by.id, now);
    const decided = redaction.findings.filter((one) => one.decision !== null).length;
    await record(tx, hearingId, "findings_decided", by, now, held.id, { number, decided });
    return ok(decided);
  }, at);
}
