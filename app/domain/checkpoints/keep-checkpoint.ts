import { grow, rootOfFrontier } from "#app/domain/submissions/receipt-tree.ts";
import type { Transaction } from "#app/server/database.ts";
import type { Checkpoint } from "#app/server/prisma/client.ts";
import { readLeaves } from "./read-leaves.ts";

/** So many receipts are held in memory at a time. */
const AT_ONCE = 5_000;

/**
 * Sees to it that a checkpoint covers every receipt there is, and answers the newest one; null when there is none. The tree grows
 * from the checkpoint before: only the receipts since are read. Throws when one of them is missing: nothing may vouch for that.
 */
export async function keepCheckpoint(
  tx: Transaction,
  hearingId: string,
  at: Date,
): Promise<Checkpoint | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('checkpoint ' || ${hearingId}, 0))`;
  const last = await tx.checkpoint.findFirst({ where: { hearingId }, orderBy: { size: "desc" } });
  const frontier = (last?.frontier ?? []).map((hash) => Buffer.from(hash, "hex"));
  let size = last?.size ?? 0;
  for (;;) {
    const { leaves, missing } = await readLeaves(hearingId, { after: size, most: AT_ONCE }, tx);
    if (missing !== null) throw new Error(`Receipt ${missing} of hearing ${hearingId} is missing`);
    for (const leaf of leaves) {
      grow(frontier, size, leaf);
      size += 1;
    }
    if (leaves.length < AT_ONCE) break;
  }
  if (size === (last?.size ?? 0)) return last;
  return tx.checkpoint.create({
    data: {
      ...{ hearingId, size, at },
      root: rootOfFrontier(frontier).toString("hex"),
      frontier: frontier.map((hash) => hash.toString("hex")),
    },
  });
}
