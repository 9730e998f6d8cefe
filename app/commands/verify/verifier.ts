import type { Client } from "pg";
import { GrowingTree, sha256 } from "./growing-tree.ts";
import { hashOf, LEAVES, type LeafRow, verifyCheckpoints } from "./verify-checkpoints.ts";

/** What was gone through, and every fault by where it is. */
export type Verdict = {
  entries: number;
  chains: number;
  submissions: number;
  books: number;
  checkpoints: number;
  faults: string[];
};

const AT_ONCE = 1_000;
const SEPARATOR = "\u001f";

/**
 * Works everything out again that the installation vouches for, from the rows alone: this shares no code with what made
 * them. That the newest entries of a chain were cut off shows only against an older copy.
 */
export async function verify(client: Client): Promise<Verdict> {
  const verdict: Verdict = { entries: 0, chains: 0, submissions: 0, books: 0, checkpoints: 0, faults: [] };
  await verifyJournal(client, verdict);
  await verifySubmissions(client, verdict);
  const { rows: hearings } = await client.query("SELECT id, slug FROM hearing ORDER BY slug");
  for (const hearing of hearings)
    verdict.checkpoints += await verifyCheckpoints(client, hearing, verdict.faults);
  await verifyWhiteBooks(client, verdict);
  return verdict;
}

/** Goes through the rows of a query a thousand at a time. */
async function* rowsOf<Row>(client: Client, sql: string): AsyncGenerator<Row> {
  await client.query(`BEGIN READ ONLY; DECLARE going CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${AT_ONCE} FROM going`);
    if (rows.length === 0) break;
    yield* rows as Row[];
  }
  await client.query("COMMIT");
}

type Entry = {
  chain: string;
  number: number;
  at: string;
  actor_kind: string;
  actor_id: string;
  deed: string;
  about_id: string;
  details: string;
  previous_hash: string;
  hash: string;
};

async function verifyJournal(client: Client, verdict: Verdict): Promise<void> {
  const sql = `SELECT chain, number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS at, actor_kind,
                      coalesce(actor_id::text, '-') AS actor_id, deed, coalesce(about_id::text, '-') AS about_id,
                      details::text AS details, previous_hash, hash
                 FROM journal_entry ORDER BY chain, number`;
  let [chain, number, last] = ["", 0, ""];
  for await (const entry of rowsOf<Entry>(client, sql)) {
    if (entry.chain !== chain) {
      [chain, number, last] = [entry.chain, 0, "0".repeat(64)];
      verdict.chains += 1;
    }
    const { hash, ...said } = entry;
    const where = `journal ${chain}, entry ${entry.number}`;
    if (entry.number !== number + 1) verdict.faults.push(`${where}: the one before it is missing`);
    if (entry.previous_hash !== last) verdict.faults.push(`${where}: does not follow the one before it`);
    if (sha256(Object.values(said).join(SEPARATOR)).toString("hex") !== hash)
      verdict.faults.push(`${where}: is not what was written`);
    [number, last] = [entry.number, hash];
    verdict.entries += 1;
  }
}

type Received = { slug: string; number: number; body: string; fingerprint: string; files: string | null };

async function verifySubmissions(client: Client, verdict: Verdict): Promise<void> {
  const sql = `SELECT h.slug, s.number, s.body, s.fingerprint,
                      (SELECT string_agg(a.sha256 || chr(10), '' ORDER BY a.position) FROM attachment a WHERE a.submission_id = s.id) AS files
                 FROM submission s JOIN hearing h ON h.id = s.hearing_id ORDER BY h.slug, s.number`;
  for await (const { slug, number, body, fingerprint, files } of rowsOf<Received>(client, sql)) {
    verdict.submissions += 1;
    const came = files === null ? [body] : [body, "\u0000", files];
    if (sha256(...came).toString("hex") !== fingerprint)
      verdict.faults.push(`${slug}, submission ${number}: text and files are not those that were received`);
  }
}

/** What a white book says of the receipts it counts: those that stand and those that were replaced. */
type Counted = { received: number; replaced?: number; receipts: string; receiptCount?: number };

async function verifyWhiteBooks(client: Client, verdict: Verdict): Promise<void> {
  const { rows: books } = await client.query<Record<string, string>>(
    `SELECT w.id, w.number, w.contents, w.hearing_id, h.slug FROM white_book w JOIN hearing h ON h.id = w.hearing_id
      ORDER BY h.slug, w.number`,
  );
  for (const { id, number, contents = "", hearing_id, slug } of books) {
    verdict.books += 1;
    const where = `${slug}, white book ${number}`;
    if (sha256(contents).toString("hex") !== id) verdict.faults.push(`${where}: is not what was frozen`);
    const { received, replaced = 0, receipts, receiptCount } = JSON.parse(contents) as Counted;
    const { rows } = await client.query<LeafRow>(LEAVES, [hearing_id, 0, receiptCount ?? null]);
    // A book that does not say how many receipts it is of is of those whose submissions were there.
    const counted = receiptCount
      ? rows
      : rows.filter(({ leaf }) => leaf === null).slice(0, received + replaced);
    const tree = new GrowingTree();
    for (const row of counted) tree.add(hashOf(row));
    if (tree.root !== receipts)
      verdict.faults.push(`${where}: its receipt root is not that of the submissions it counts`);
  }
}
