import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { forewordForm } from "./white-book.ts";

/** Writes the white book's foreword (Markdown). Refused when somebody else has written another meanwhile. Answers its revision. */
export function writeForeword(
  hearingId: string,
  form: z.output<typeof forewordForm>,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    const known = await tx.whiteBookForeword.findUnique({ where: { hearingId } });
    if ((known?.revision ?? 0) !== form.revision) return refused("foreword_changed_meanwhile");
    const revision = form.revision + 1;
    const said = { body: form.body.trim(), revision, writtenById: by.id, writtenAt: now };
    await tx.whiteBookForeword.upsert({
      where: { hearingId },
      create: { hearingId, ...said },
      update: said,
    });
    await record(tx, hearingId, "foreword_written", by, now, null, { revision });
    return ok(revision);
  }, at);
}
