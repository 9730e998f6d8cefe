import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { noteUses } from "#app/domain/text-blocks/note-uses.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { correctionForm } from "./response.ts";

/**
 * Writes a correction of a released answer: a new version that says why. What is public stays until somebody else has
 * approved it and it is released. Refuses when nothing has been released, when nothing differs from what is public, when
 * somebody else has written a version meanwhile, and in a concluded hearing.
 */
export function correctResponse(
  responseId: string,
  form: z.output<typeof correctionForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const response = await tx.response.findUnique({ where: { id: responseId } });
    if (!response) return refused("not_found");
    const hearing = await lockHearing(tx, response.hearingId);
    if (hearing?.concludedAt) return refused("hearing_concluded");
    const versions = { where: { responseId }, orderBy: { number: "desc" } } as const;
    const newest = await tx.responseVersion.findFirst(versions);
    const released = await tx.responseVersion.findFirst({
      ...versions,
      where: { responseId, released: { some: {} } },
    });
    if (!newest || !released) return refused("response_not_released");
    if (newest.number !== form.version) return refused("response_changed_meanwhile");
    const { outcome, reason, why } = form;
    if (outcome === released.outcome && reason === released.reason)
      return refused("correction_changes_nothing");
    const version = newest.number + 1;
    const added = await tx.responseVersion.create({
      data: {
        responseId,
        number: version,
        outcome,
        reason,
        correction: why,
        authorId: by.id,
        createdAt: now,
      },
    });
    await noteUses(tx, added.id);
    await record(tx, response.hearingId, "response_corrected", by, now, responseId, {
      response: response.number,
      version,
    });
    return ok(responseId);
  }, at);
}
