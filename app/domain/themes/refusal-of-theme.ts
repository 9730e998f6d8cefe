import type { z } from "zod";
import { canWorkIn } from "#app/domain/staff/can-work-in.ts";
import type { Transaction } from "#app/server/database.ts";
import { type Refused, refused } from "#app/shared/result.ts";
import type { themeForm } from "./theme.ts";

/** Why a theme cannot be as the form says: the name is taken, it would be under itself, or the caseworker cannot work on it. */
export async function refusalOfTheme(
  tx: Transaction,
  hearingId: string,
  themeId: string | null,
  form: z.output<typeof themeForm>,
): Promise<Refused | null> {
  const taken = await tx.theme.findUnique({ where: { hearingId_name: { hearingId, name: form.name } } });
  if (taken && taken.id !== themeId) return refused("theme_already_there", { name: form.name });
  for (let above = form.parent; above; ) {
    if (above === themeId) return refused("theme_under_itself");
    const parent = await tx.theme.findFirst({ where: { id: above, hearingId, mergedIntoId: null } });
    if (!parent) return refused("theme_unknown");
    above = parent.parentId;
  }
  if (!form.caseworker) return null;
  return (await canWorkIn(tx, form.caseworker, hearingId)) ? null : refused("caseworker_unknown");
}
