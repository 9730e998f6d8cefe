import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { refusalOfTheme } from "./refusal-of-theme.ts";
import type { themeForm } from "./theme.ts";

/** Makes a theme before anything is marked with it. Refuses a name that is there, also that of a theme merged into another. */
export function addTheme(
  hearingId: string,
  form: z.output<typeof themeForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    const refusal = await refusalOfTheme(tx, hearingId, null, form);
    if (refusal) return refusal;
    const { name, colour, parent, caseworker } = form;
    const theme = await tx.theme.create({
      data: { hearingId, name, colour, parentId: parent, caseworkerId: caseworker },
    });
    await record(tx, hearingId, "theme_added", by, now, theme.id, { name });
    return ok(theme.id);
  }, at);
}
