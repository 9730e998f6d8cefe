import { database } from "#app/server/database.ts";
import { leafOf, pathOf, rootOf } from "./receipt-tree.ts";

/** What anybody needs to work out, with SHA-256 alone, that a submission is among those a white book counts. */
export type Proof = {
  number: number;
  receivedAt: string;
  fingerprint: string;
  nonce: string;
  edition: number;
  size: number;
  index: number;
  path: string[];
  root: string;
};

/** What a white book says of the receipts it counts. */
type Counted = { received: number; replaced?: number; setAside?: number; receipts: string };

/**
 * The proof that a submission is in the receipt tree whose root the newest white book states. Null before there is one,
 * when the submission came later, and when the tree is not the one that was stated.
 */
export async function findProof(submissionId: string): Promise<Proof | null> {
  const own = await database().submission.findUnique({ where: { id: submissionId } });
  if (!own) return null;
  const { hearingId } = own;
  const book = await database().whiteBook.findFirst({ where: { hearingId }, orderBy: { number: "desc" } });
  if (!book) return null;
  const { received, replaced = 0, setAside = 0, receipts } = JSON.parse(book.contents) as Counted;
  const counted = await database().submission.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    take: received + replaced + setAside,
    select: { id: true, number: true, receivedAt: true, fingerprint: true, nonce: true },
  });
  const index = counted.findIndex(({ id }) => id === submissionId);
  const leaves = counted.map(leafOf);
  if (index < 0 || rootOf(leaves).toString("hex") !== receipts) return null;
  return {
    ...{ number: own.number, receivedAt: own.receivedAt.toISOString() },
    ...{ fingerprint: own.fingerprint, nonce: own.nonce },
    ...{ edition: book.number, size: counted.length, index },
    path: pathOf(leaves, index).map((hash) => hash.toString("hex")),
    root: receipts,
  };
}
