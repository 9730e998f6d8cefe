import { createHash } from "node:crypto";

export const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** An RFC 6962 tree that grows from the left: subtrees of the same size are joined, and what is left at the end from the right. */
export class GrowingTree {
  #subtrees: { size: number; hash: Buffer }[] = [];

  /** A tree of so many leaves from its full subtrees, the largest first. */
  static of(size: number, hashes: Buffer[]): GrowingTree {
    const tree = new GrowingTree();
    const sizes = [...size.toString(2)].flatMap((digit, index, all) =>
      digit === "1" ? [2 ** (all.length - 1 - index)] : [],
    );
    tree.#subtrees = hashes.map((hash, index) => ({ size: sizes[index] ?? 0, hash }));
    return tree;
  }

  add(leaf: Buffer): void {
    let grown = { size: 1, hash: leaf };
    for (let last = this.#subtrees.at(-1); last?.size === grown.size; last = this.#subtrees.at(-1)) {
      grown = { size: grown.size * 2, hash: join(last.hash, grown.hash) };
      this.#subtrees.pop();
    }
    this.#subtrees.push(grown);
  }

  get root(): string {
    const [right, ...rest] = this.#subtrees.toReversed();
    if (!right) return sha256("").toString("hex");
    return rest.reduce((hash, left) => join(left.hash, hash), right.hash).toString("hex");
  }
}

const join = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right);
