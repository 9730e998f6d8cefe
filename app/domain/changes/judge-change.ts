import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { holdDraft } from "#app/domain/strategies/hold-draft.ts";
import { htmlOf } from "#app/domain/strategies/markdown.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { judgeChangeForm } from "./change.ts";

/**
 * Accepts a proposed change, which puts it into the draft, or rejects it with a reason. Refuses one's own, one that has
 * been judged, and to accept one whose section somebody has rewritten since: then it must be proposed anew.
 */
export function judgeChange(
  hearingId: string,
  changeId: string,
  { judgement, reason }: z.output<typeof judgeChangeForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    const change = await tx.change.findFirst({ where: { id: changeId, hearingId } });
    if (!hearing || !change) return refused("not_found");
    if (change.state !== "waiting") return refused("change_judged");
    const judged = { judgedById: by.id, judgedAt: now };
    if (judgement === "reject") {
      if (!reason) return refused("reason_missing");
      await tx.change.update({ where: { id: changeId }, data: { state: "rejected", reason, ...judged } });
      await record(tx, hearingId, "change_rejected", by, now, changeId, { change: change.number });
      return ok(changeId);
    }
    if (change.writtenById === by.id) return refused("own_change");
    if (hearing.adoptedAt) return refused("already_adopted");
    const versionId = await holdDraft(tx, hearing.strategyId);
    const { count } = await tx.section.updateMany({
      where: { versionId: versionId ?? changeId, identity: change.sectionIdentity, body: change.before },
      data: { body: change.after, bodyHtml: htmlOf(change.after), revision: { increment: 1 } },
    });
    if (count === 0) return refused("change_out_of_date");
    await tx.change.update({ where: { id: changeId }, data: { state: "accepted", ...judged } });
    await record(tx, hearingId, "change_accepted", by, now, changeId, { change: change.number });
    return ok(changeId);
  }, at);
}
