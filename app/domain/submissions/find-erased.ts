import { database } from "#app/server/database.ts";

/** When the words of a submission were erased; null while they are kept, and when there is none of this number. */
export async function findErased(hearingId: string, number: number): Promise<Date | null> {
  const row = await database().submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    select: { erasedAt: true },
  });
  return row?.erasedAt ?? null;
}
