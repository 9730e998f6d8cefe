import { database } from "#app/server/database.ts";

/** An official's name, also of somebody who has been shut out since; empty for nobody. */
export async function nameOf(staffId: string | null): Promise<string> {
  if (!staffId) return "";
  return (await database().staff.findUnique({ where: { id: staffId }, select: { name: true } }))?.name ?? "";
}
