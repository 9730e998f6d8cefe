import { database, type Transaction } from "#app/server/database.ts";

const ALL = 2_147_483_647;

/**
 * The leaves of a hearing's receipt tree after a number, in the order of numbers, at most so many; also those whose submissions
 * went with their import. Numbers have no gaps: where one is missing, which should never be, the leaves end, and `missing` says which.
 */
export async function readLeaves(
  hearingId: string,
  { after = 0, most = ALL }: { after?: number; most?: number } = {},
  tx: Transaction = database(),
): Promise<{ leaves: Buffer[]; missing: number | null }> {
  const rows = await tx.$queryRaw<{ number: number; leaf: string }[]>`
    SELECT number, leaf FROM (
      SELECT s.number, receipt_leaf(s.number, s.received_at, s.fingerprint, s.nonce) AS leaf
        FROM submission s WHERE s.hearing_id = ${hearingId}::uuid AND s.number > ${after}
      UNION ALL
      SELECT r.number, r.leaf FROM removed_receipt r WHERE r.hearing_id = ${hearingId}::uuid AND r.number > ${after}) leaves
     ORDER BY number LIMIT ${most}`;
  const gap = rows.findIndex(({ number }, index) => number !== after + index + 1);
  return {
    leaves: (gap < 0 ? rows : rows.slice(0, gap)).map(({ leaf }) => Buffer.from(leaf, "hex")),
    missing: gap < 0 ? null : after + gap + 1,
  };
}
