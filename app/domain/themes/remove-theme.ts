import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** Takes away a theme that nothing has. Refuses one in use, with how much: it can be merged into another instead. */
export function removeTheme(
  hearingId: string,
  themeId: string,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const theme = await tx.theme.findFirst({
      where: { id: themeId, hearingId, mergedIntoId: null },
      include: { _count: { select: { points: true, parts: true } } },
    });
    if (!theme) return refused("not_found");
    const { points, parts } = theme._count;
    if (points > 0) return refused("theme_in_use", { name: theme.name, points });
    if (parts > 0) return refused("theme_has_parts", { name: theme.name, parts });
    await tx.theme.deleteMany({ where: { mergedIntoId: themeId } });
    await tx.theme.delete({ where: { id: themeId } });
    await record(tx, hearingId, "theme_removed", by, now, themeId, { name: theme.name });
    return ok(themeId);
  }, at);
}
