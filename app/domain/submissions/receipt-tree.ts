import { createHash } from "node:crypto";

/** What a receipt vouches for. The nonce keeps whoever sees a leaf from guessing a short text. */
export type Vouched = { number: number; receivedAt: Date; fingerprint: string; nonce: string };

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The hash of a leaf (RFC 6962, section 2.1) whose data is the given bytes. */
export const hashLeaf = (data: Buffer): Buffer => sha256(LEAF, data);
const hashNode = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** The leaf of a receipt: over its number, its moment (UTC, milliseconds), the text's fingerprint and the nonce. */
export const leafOf = ({ number, receivedAt, fingerprint, nonce }: Vouched): Buffer =>
  hashLeaf(sha256(["genklang receipt", number, receivedAt.toISOString(), fingerprint, nonce].join("\n")));

/** The largest power of two that is smaller than `size`: where a tree divides. */
function halfOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The root of the tree over some leaves, in their order (RFC 6962, section 2.1). */
export function rootOf(leaves: Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return sha256("");
  if (leaves.length === 1) return only;
  const half = halfOf(leaves.length);
  return hashNode(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

/** The hashes that lead from the leaf at `index` to the root, the nearest first (RFC 6962, section 2.1.1). */
export function pathOf(leaves: Buffer[], index: number): Buffer[] {
  if (leaves.length < 2) return [];
  const half = halfOf(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...pathOf(left, index), rootOf(right)]
    : [...pathOf(right, index - half), rootOf(left)];
}
