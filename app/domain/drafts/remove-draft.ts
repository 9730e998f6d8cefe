import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { addSeconds } from "#app/shared/time.ts";
import { KEPT_DAYS } from "./draft.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** Erases a draft, because it has been sent or is not wanted. Doing it again changes nothing. */
export const removeDraft = (id: string): Promise<Result<null>> =>
  transaction(async (tx) => {
    await tx.draft.deleteMany({ where: { id } });
    return ok(null);
  });

/** Erases the drafts of hearings whose deadline was more than fourteen days ago; answers how many. */
export const removeOldDrafts = (at?: Date): Promise<Result<number>> =>
  transaction(async (tx, now) => {
    const { count } = await tx.draft.deleteMany({
      where: { hearing: { closesAt: { lt: addSeconds(now, -KEPT_DAYS * DAY_SECONDS) } } },
    });
    return ok(count);
  }, at);
