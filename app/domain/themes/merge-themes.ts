import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Gives all points and parts of one theme to another, which stays. The name that is given up still leads to it, so that who
 * writes it out of habit finds the right one.
 */
export function mergeThemes(
  hearingId: string,
  themeId: string,
  intoId: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const find = (id: string) => tx.theme.findFirst({ where: { id, hearingId, mergedIntoId: null } });
    const [theme, into] = [await find(themeId), await find(intoId)];
    if (!theme) return refused("not_found");
    if (!into || themeId === intoId) return refused("theme_unknown");
    await tx.$executeRaw`
      INSERT INTO "_PointToTheme" ("A", "B") SELECT "A", ${intoId}::uuid FROM "_PointToTheme" WHERE "B" = ${themeId}::uuid
      ON CONFLICT DO NOTHING`;
    const points = await tx.$executeRaw`DELETE FROM "_PointToTheme" WHERE "B" = ${themeId}::uuid`;
    // The one that stays may stand under the one that goes: then it takes that one's place in the tree.
    if (await isUnder(tx, intoId, themeId))
      await tx.theme.update({ where: { id: intoId }, data: { parentId: theme.parentId } });
    await tx.theme.updateMany({ where: { parentId: themeId }, data: { parentId: intoId } });
    await tx.theme.updateMany({ where: { mergedIntoId: themeId }, data: { mergedIntoId: intoId } });
    await tx.theme.update({ where: { id: themeId }, data: { mergedIntoId: intoId, parentId: null } });
    await record(tx, hearingId, "theme_merged", by, now, themeId, {
      formerly: theme.name,
      name: into.name,
      points,
    });
    return ok(intoId);
  }, at);
}

async function isUnder(tx: Transaction, themeId: string, aboveId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ under: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT parent_id FROM theme WHERE id = ${themeId}::uuid
      UNION SELECT t.parent_id FROM theme t JOIN above a ON t.id = a.parent_id
    ) SELECT EXISTS (SELECT FROM above WHERE parent_id = ${aboveId}::uuid) AS under`;
  return row?.under ?? false;
}
