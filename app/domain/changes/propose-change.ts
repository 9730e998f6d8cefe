import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { holdDraft } from "#app/domain/strategies/hold-draft.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { changeForm } from "./change.ts";

/**
 * Proposes a section's new text because of some responses; somebody else accepts it. Refuses one that changes nothing, a
 * section or response that is not there, and once the strategy has been adopted.
 */
export function proposeChange(
  hearingId: string,
  form: z.output<typeof changeForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (hearing.adoptedAt) return refused("already_adopted");
    const versionId = await holdDraft(tx, hearing.strategyId);
    const section =
      versionId && (await tx.section.findFirst({ where: { versionId, identity: form.section } }));
    if (!section) return refused("not_found");
    if (section.body === form.body) return refused("change_changes_nothing");
    const responses = [...new Set(form.responses)];
    const known = await tx.response.count({ where: { hearingId, id: { in: responses } } });
    if (known !== responses.length) return refused("response_unknown");
    const { _max } = await tx.change.aggregate({ where: { hearingId }, _max: { number: true } });
    const change = await tx.change.create({
      data: {
        hearingId,
        number: (_max.number ?? 0) + 1,
        sectionIdentity: section.identity,
        before: section.body,
        after: form.body,
        writtenById: by.id,
        writtenAt: now,
        responses: { create: responses.map((responseId) => ({ responseId })) },
      },
    });
    await record(tx, hearingId, "change_proposed", by, now, change.id, { change: change.number });
    return ok(change.id);
  }, at);
}
