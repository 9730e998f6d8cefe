import type { Client } from "pg";
import { GrowingTree, sha256 } from "./growing-tree.ts";

/** What a receipt vouches for, as its leaf says it; a submission that went with its import has left only the leaf. */
export const LEAVES = `SELECT number, leaf, said FROM (
    SELECT number, NULL AS leaf, concat_ws(E'\\n', 'genklang receipt', number,
           to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), fingerprint, nonce) AS said
      FROM submission WHERE hearing_id = $1
    UNION ALL SELECT number, leaf, NULL FROM removed_receipt WHERE hearing_id = $1) leaves
  WHERE number > $2 ORDER BY number LIMIT $3`;
export type LeafRow = { number: number; leaf: string | null; said: string | null };
export const hashOf = ({ leaf, said }: LeafRow): Buffer =>
  leaf === null ? sha256(Buffer.of(0), sha256(said ?? "")) : Buffer.from(leaf, "hex");

type Checkpoint = { size: number; root: string; frontier: string[]; at: Date };
type Kind = "root" | "frontier" | "extends" | "time" | "beyond";
const AT_ONCE = 5_000;
const SENTENCES: Record<Kind, (where: string) => string> = {
  root: (where) => `${where}: its root is not that of the receipts it covers`,
  frontier: (where) => `${where}: its subtrees do not make its root`,
  extends: (where) => `${where}: it does not extend the one before it`,
  time: (where) => `${where}: it is older than the one before it`,
  beyond: (where) => `${where}: it covers more receipts than there are`,
};

/**
 * Makes the tree of a hearing's receipts anew, and holds every checkpoint against it: its root, what it keeps to let the tree grow,
 * that it extends the one before it, and that time goes on. Answers how many there are; a fault that goes on is named once.
 */
export async function verifyCheckpoints(
  client: Client,
  hearing: { id: string; slug: string },
  faults: string[],
): Promise<number> {
  const { rows: checkpoints } = await client.query<Checkpoint>(
    "SELECT size, root, frontier, at FROM checkpoint WHERE hearing_id = $1 ORDER BY size",
    [hearing.id],
  );
  const found: Record<Kind, number[]> = { root: [], frontier: [], extends: [], time: [], beyond: [] };
  const whole = new GrowingTree();
  let grown = new GrowingTree();
  let before: Checkpoint | undefined;
  let [size, next] = [0, 0];
  for await (const row of leavesOf(client, hearing.id)) {
    size += 1;
    if (row.number !== size) {
      faults.push(`${hearing.slug}, receipt ${size}: it is missing`);
      break;
    }
    for (const tree of [whole, grown]) tree.add(hashOf(row));
    const checkpoint = checkpoints[next];
    if (checkpoint?.size !== size) continue;
    if (whole.root !== checkpoint.root) found.root.push(size);
    if (grown.root !== checkpoint.root) found.extends.push(size);
    if (before && before.at > checkpoint.at) found.time.push(size);
    grown = GrowingTree.of(
      size,
      checkpoint.frontier.map((hash) => Buffer.from(hash, "hex")),
    );
    if (grown.root !== checkpoint.root) found.frontier.push(size);
    [before, next] = [checkpoint, next + 1];
  }
  found.beyond.push(...checkpoints.slice(next).map((checkpoint) => checkpoint.size));
  const sizes = checkpoints.map((checkpoint) => checkpoint.size);
  for (const [kind, wrong] of Object.entries(found))
    for (const where of runsOf(wrong, sizes))
      faults.push(SENTENCES[kind as Kind](`${hearing.slug}, checkpoint ${where}`));
  return checkpoints.length;
}

async function* leavesOf(client: Client, hearingId: string): AsyncGenerator<LeafRow> {
  for (let last = 0; ; ) {
    const { rows } = await client.query<LeafRow>(LEAVES, [hearingId, last, AT_ONCE]);
    yield* rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.number ?? last;
  }
}

/** Sizes that follow one another among all, as "12" or "12 to 400". */
function runsOf(wrong: number[], all: number[]): string[] {
  const runs: [number, number][] = [];
  for (const size of wrong) {
    const last = runs.at(-1);
    if (last && all.indexOf(size) === all.indexOf(last[1]) + 1) last[1] = size;
    else runs.push([size, size]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
}
