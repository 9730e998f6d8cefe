import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { keepCleared } from "#app/domain/submissions/keep-cleared.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { HoldBack } from "./clearing-forms.ts";
import { findPlaces } from "./find-places.ts";
import { holdSubmissions } from "./hold-submissions.ts";

/**
 * Takes a published submission down: nobody reads it on a page, in the search or in a white book any more (editions that hold it cannot be
 * downloaded), kept copies of pages are emptied, and its participant is told why. The journal keeps how many places it had gone to. Refused when it
 * is not shown.
 */
export async function recallSubmission(
  hearingId: string,
  number: number,
  { reason, ground = "other" }: HoldBack,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  const found = await findPlaces(hearingId, number);
  return transaction(async (tx, now) => {
    const [held] = await holdSubmissions(tx, hearingId, [number]);
    if (!held || !found) return refused("not_found");
    if (held.publicText?.clearance !== "published") return refused("not_shown");
    if (held.erasedAt) return refused("submission_erased");
    const said = { clearance: "held_back" as const, text: "", name: "", reason, ground };
    await keepCleared(tx, held, said, by, now);
    const beyond = found.places.filter(({ reach }) => reach === "beyond").length;
    const ours = found.places.filter(({ reach, there }) => reach === "ours" && there).length;
    await record(tx, hearingId, "submission_recalled", by, now, held.id, { number, ours, beyond });
    return ok(number);
  }, at);
}
