import type { Transaction } from "#app/server/database.ts";
import type { Hearing } from "#app/server/prisma/client.ts";

/**
 * Loads a hearing for a deed and holds it until the transaction ends: storing a submission waits meanwhile, so whoever
 * is stored is either already there or sees what the deed did. Null when it does not exist.
 */
export async function lockHearing(tx: Transaction, hearingId: string): Promise<Hearing | null> {
  await tx.$queryRaw`SELECT 1 FROM hearing WHERE id = ${hearingId}::uuid FOR NO KEY UPDATE`;
  return tx.hearing.findUnique({ where: { id: hearingId } });
}
