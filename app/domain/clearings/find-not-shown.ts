import { waitsForDeadline } from "#app/domain/hearings/publication-policy.ts";
import { inCase } from "#app/domain/quarantine/quarantine.ts";
import { database, databaseNow } from "#app/server/database.ts";
import type { HoldGround } from "#app/server/prisma/enums.ts";

/**
 * That a submission came and why nobody can read it: held back on a ground, or withdrawn (no ground). Null when it is shown, when nobody has
 * decided, while the hearing shows nothing, and when there is none. Nothing of its sender or text is in it.
 */
export async function findNotShown(
  hearingId: string,
  number: number,
): Promise<{ number: number; receivedAt: Date; ground: HoldGround | null } | null> {
  const row = await database().submission.findFirst({
    where: { hearingId, number, publicText: { clearance: { in: ["held_back", "withdrawn"] } }, ...inCase },
    select: { receivedAt: true, publicText: { select: { ground: true } }, hearing: true },
  });
  if (!row || waitsForDeadline(row.hearing, await databaseNow())) return null;
  return { number, receivedAt: row.receivedAt, ground: row.publicText?.ground ?? null };
}
