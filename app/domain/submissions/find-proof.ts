import { findCheckpoint } from "#app/domain/checkpoints/find-checkpoint.ts";
import { readLeaves } from "#app/domain/checkpoints/read-leaves.ts";
import { database } from "#app/server/database.ts";
import { pathOf, rootFrom } from "./receipt-tree.ts";

/** What anybody needs to work out, with SHA-256 alone, that a submission's receipt is among those that a root was made of. */
export type Proof = {
  hearing: string;
  number: number;
  receivedAt: string;
  fingerprint: string;
  nonce: string;
  size: number;
  index: number;
  path: string[];
  root: string;
};

/** Where the root stands that is proved against: in the newest checkpoint, or in the newest white book. */
export type ProvedBy = "checkpoint" | "white-book";

/**
 * The proof that a submission is in the receipt tree of its hearing's newest checkpoint or white book. Null before there is
 * one, when the submission came later, and when the tree is not the one that was stated.
 */
export async function findProof(submissionId: string, by: ProvedBy = "checkpoint"): Promise<Proof | null> {
  const own = await database().submission.findUnique({
    where: { id: submissionId },
    include: { hearing: { select: { slug: true } } },
  });
  if (!own) return null;
  const stated = await (by === "checkpoint" ? findCheckpoint : findStated)(own.hearingId);
  if (!stated || own.number > stated.size) return null;
  const { size, root } = stated;
  const { leaves } = await readLeaves(own.hearingId, { most: size });
  const index = own.number - 1;
  const leaf = leaves[index];
  if (!leaf || leaves.length < size) return null;
  const path = pathOf(leaves, index);
  if (rootFrom(leaf, path, index, size)?.toString("hex") !== root) return null;
  return {
    ...{ hearing: own.hearing.slug, number: own.number, receivedAt: own.receivedAt.toISOString() },
    ...{ fingerprint: own.fingerprint, nonce: own.nonce, size, index },
    path: path.map((hash) => hash.toString("hex")),
    root,
  };
}

/** The root that the newest white book states, and how many receipts it is of. */
async function findStated(hearingId: string): Promise<{ size: number; root: string } | null> {
  const book = await database().whiteBook.findFirst({ where: { hearingId }, orderBy: { number: "desc" } });
  if (!book) return null;
  type Stated = {
    received: number;
    replaced?: number;
    setAside?: number;
    receipts: string;
    receiptCount?: number;
  };
  const {
    received,
    replaced = 0,
    setAside = 0,
    receipts,
    receiptCount,
  } = JSON.parse(book.contents) as Stated;
  return { size: receiptCount ?? received + replaced + setAside, root: receipts };
}
