import type { Transaction } from "#app/server/database.ts";

/** Whether an official has access and belongs to the department of a hearing, so that its cases can be given to them. */
export async function canWorkIn(tx: Transaction, staffId: string, hearingId: string): Promise<boolean> {
  const ofHearing = { strategies: { some: { hearings: { some: { id: hearingId } } } } };
  const able = await tx.staff.count({
    where: { id: staffId, active: true, departments: { some: { department: ofHearing } } },
  });
  return able > 0;
}
