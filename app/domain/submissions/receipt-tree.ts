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

/**
 * The full subtrees that a tree of some size is made of, the largest first: as many as the size has binary ones. They are all
 * that is needed to let it grow.
 */
export type Frontier = Buffer[];

/** Lets a tree of `size` leaves grow by one (RFC 9162, section 2.1.2); the frontier is changed in place. */
export function grow(frontier: Frontier, size: number, leaf: Buffer): void {
  let hash = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = frontier.pop();
    if (!left) throw new Error("The frontier is not of this size");
    hash = hashNode(left, hash);
  }
  frontier.push(hash);
}

/** The root of the tree that a frontier is of. */
export function rootOfFrontier(frontier: Frontier): Buffer {
  const [smallest, ...larger] = frontier.toReversed();
  return smallest ? larger.reduce((hash, left) => hashNode(left, hash), smallest) : sha256("");
}

/** Where a path leads from the leaf at `index` of a tree of `size` (RFC 9162, section 2.1.3.2); null when it is no such path. */
export function rootFrom(leaf: Buffer, path: Buffer[], index: number, size: number): Buffer | null {
  if (index < 0 || index >= size) return null;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      hash = hashNode(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else hash = hashNode(hash, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
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
