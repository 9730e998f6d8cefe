import { waitsForDeadline } from "#app/domain/hearings/publication-policy.ts";
import { record } from "#app/domain/journal/record.ts";
import { isSetAside } from "#app/domain/quarantine/quarantine.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { answerAsParty } from "#app/domain/submissions/answer-as-party.ts";
import { keepAllCleared } from "#app/domain/submissions/keep-cleared.ts";
import { isConfirmed } from "#app/domain/submissions/submission.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { PERSONS } from "./clearing-filter.ts";
import { type HeldSubmission, holdSubmissions, undecidedFiles } from "./hold-submissions.ts";

const MOST = 1_000;
/**
 * Publishes many submissions in which nothing was found, as they are. `read` says that the official has read each; without it only what an
 * organisation, company, association, authority or council sent goes, for a person's text is nobody's to publish unread. What does not
 * qualify is left as it was. Refused when none does; answers how many went.
 */
export function clearTogether(
  hearingId: string,
  { numbers, read }: { numbers: number[]; read: boolean },
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(
    async (tx, now) => {
      const held = await holdSubmissions(tx, hearingId, numbers.slice(0, MOST));
      const clear = held.filter((one) => isClear(one) && (read || !PERSONS.includes(one.onBehalfOf)));
      const [first] = clear;
      if (!first) return refused("nothing_to_clear");
      const waits = first.hearing.closedAt === null && waitsForDeadline(first.hearing, now);
      const clearance = waits ? ("waiting" as const) : ("published" as const);
      const said = clear.map((submission) => ({
        ...{ submission, clearance, text: submission.body, name: submission.publicName, reason: "" },
      }));
      await keepAllCleared(tx, hearingId, said, by, now);
      if (!waits)
        for (const { id, organisation } of clear) await answerAsParty(tx, hearingId, id, organisation);
      const details = { count: clear.length, numbers: clear.map((one) => one.number).join(", ") };
      await record(
        tx,
        hearingId,
        waits ? "submissions_cleared" : "submissions_published",
        by,
        now,
        hearingId,
        details,
      );
      return ok(clear.length);
    },
    at,
    60,
  );
}

/** Whether nobody has decided about a submission, its sender is sure, nothing was found in it, and its files have been decided about. */
const isClear = (held: HeldSubmission): boolean =>
  held.publicText === null &&
  held.erasedAt === null &&
  !isSetAside(held.quarantine) &&
  held.findings.length === 0 &&
  undecidedFiles(held) === 0 &&
  isConfirmed(held, held.participant);
