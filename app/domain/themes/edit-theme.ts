import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { refusalOfTheme } from "./refusal-of-theme.ts";
import type { themeForm } from "./theme.ts";

/** Renames a theme, moves it in the tree, gives it a colour and a caseworker, who gets those of its points that nobody has. */
export function editTheme(
  hearingId: string,
  themeId: string,
  form: z.output<typeof themeForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const theme = await tx.theme.findFirst({ where: { id: themeId, hearingId, mergedIntoId: null } });
    if (!theme) return refused("not_found");
    const refusal = await refusalOfTheme(tx, hearingId, themeId, form);
    if (refusal) return refusal;
    const { name, colour, parent, caseworker } = form;
    await tx.theme.update({
      where: { id: themeId },
      data: { name, colour, parentId: parent, caseworkerId: caseworker },
    });
    if (caseworker) await giveUnassigned(tx, themeId);
    const renamed = theme.name !== name && { formerly: theme.name };
    await record(tx, hearingId, "theme_edited", by, now, themeId, { name, ...renamed });
    return ok(themeId);
  }, at);
}

/** A theme that has no caseworker of its own has that of the theme above it. */
const giveUnassigned = (tx: Transaction, themeId: string) => tx.$executeRaw`
  WITH RECURSIVE under AS (
    SELECT id FROM theme WHERE id = ${themeId}::uuid
    UNION SELECT t.id FROM theme t JOIN under u ON t.parent_id = u.id)
  UPDATE point p SET caseworker_id = caseworker_of_theme(l."B")
    FROM "_PointToTheme" l JOIN under ON under.id = l."B"
   WHERE p.id = l."A" AND p.caseworker_id IS NULL AND p.same_as_id IS NULL AND p.response_id IS NULL`;
