import { database } from "#app/server/database.ts";
import type { Typed } from "#app/shared/form-answer.ts";

/** A draft as its writer goes on with it; null when it has been sent or erased. */
export async function findDraft(id: string): Promise<{ slug: string; typed: Typed } | null> {
  const row = await database().draft.findUnique({
    where: { id },
    include: { hearing: { select: { slug: true } } },
  });
  return row && { slug: row.hearing.slug, typed: { ...(row.fields as Typed), email: row.email } };
}
