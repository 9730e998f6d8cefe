import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { keepCleared } from "#app/domain/submissions/keep-cleared.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { passagesFromColumn } from "./finding.ts";
import type { reportDecisionForm } from "./reported-name.ts";

type Decision = z.output<typeof reportDecisionForm>;

/**
 * Decides what becomes of a submission whose name somebody says was used without their knowing: it stays without the name, it is taken
 * down, or it is left. Its participant is told of a change. Refused a second time.
 */
export function decideNameReport(
  hearingId: string,
  reportId: string,
  form: Decision,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await tx.$queryRaw`SELECT FROM hearing WHERE id = ${hearingId}::uuid FOR SHARE`;
    await tx.$queryRaw`SELECT FROM name_report WHERE id = ${reportId}::uuid FOR UPDATE`;
    const report = await tx.nameReport.findFirst({ where: { id: reportId, hearingId } });
    if (!report) return refused("not_found");
    if (report.handledAt) return refused("report_handled");
    await change(tx, report.submissionId, form, by, now);
    const handled = { outcome: form.outcome, note: form.note, handledById: by.id, handledAt: now };
    await tx.nameReport.update({ where: { id: reportId }, data: handled });
    await record(tx, hearingId, "name_report_handled", by, now, report.submissionId, {
      outcome: form.outcome,
    });
    return ok(reportId);
  }, at);
}

/** Does to the submission what was decided, where it is still shown. */
async function change(
  tx: Transaction,
  submissionId: string,
  form: Decision,
  by: Staff,
  now: Date,
): Promise<void> {
  const held = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: { publicText: true },
  });
  const { publicText } = held;
  if (held.erasedAt || publicText?.clearance !== "published" || form.outcome === "left") return;
  if (form.outcome === "held_back") {
    const said = { clearance: "held_back" as const, text: "", name: "", reason: form.reason };
    await keepCleared(tx, held, { ...said, ground: "name_misused" }, by, now);
  } else if (publicText.name !== "") {
    const { clearance, text, leftOut } = publicText;
    const said = { clearance, text, name: "", reason: "", passages: passagesFromColumn(leftOut) };
    await keepCleared(tx, held, said, by, now);
  }
}
