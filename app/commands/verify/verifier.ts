import type { Client } from "pg";
import type { Storage } from "#app/server/storage.ts";
import { GrowingTree, sha256 } from "./growing-tree.ts";
import { hashOf, LEAVES, type LeafRow, verifyCheckpoints } from "./verify-checkpoints.ts";
import { verifyFiles } from "./verify-files.ts";

/** What was gone through, and every fault by where it is. */
export type Verdict = {
  entries: number;
  chains: number;
  submissions: number;
  books: number;
  /** How many of the submissions have been erased: their receipts alone are left. */
  erased: number;
  checkpoints: number;
  /** Stored files; 0 where no storage is given. */
  files: number;
  faults: string[];
};

const AT_ONCE = 1_000;
const SEPARATOR = "\u001f";

/**
 * Works everything out again that the installation vouches for, from the rows alone: this shares no code with what made
 * them. That the newest entries of a chain were cut off shows only against an older copy.
 */
export async function verify(client: Client, storage: Storage | null = null): Promise<Verdict> {
  const verdict: Verdict = {
    ...{ entries: 0, chains: 0, submissions: 0, erased: 0, books: 0, checkpoints: 0, files: 0 },
    faults: [],
  };
  await verifyJournal(client, verdict);
  await verifySubmissions(client, verdict);
  const { rows: hearings } = await client.query("SELECT id, slug FROM hearing ORDER BY slug");
  for (const hearing of hearings)
    verdict.checkpoints += await verifyCheckpoints(client, hearing, verdict.faults);
  await verifyWhiteBooks(client, verdict);
  if (storage) verdict.files = await verifyFiles(client, storage, verdict.faults);
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

type Received = {
  slug: string;
  number: number;
  body: string;
  fingerprint: string;
  files: string | null;
  /** Whether its words were erased, and whether there is an erasure that says so. */
  erased: boolean;
  recorded: boolean;
};

async function verifySubmissions(client: Client, verdict: Verdict): Promise<void> {
  const sql = `SELECT h.slug, s.number, s.body, s.fingerprint,
                      (SELECT string_agg(a.sha256 || chr(10), '' ORDER BY a.position) FROM attachment a WHERE a.submission_id = s.id) AS files,
                      s.erased_at IS NOT NULL AS erased,
                      EXISTS (SELECT FROM erasure e JOIN journal_entry j ON j.chain = e.hearing_id::text AND j.about_id = coalesce(e.participant_id, e.id)
                               WHERE e.hearing_id = s.hearing_id AND e.erased_at = s.erased_at AND j.deed IN ('hearing_erased', 'participant_erased')
                                 AND (e.participant_id IS NULL OR e.participant_id = s.participant_id)) AS recorded
                 FROM submission s JOIN hearing h ON h.id = s.hearing_id ORDER BY h.slug, s.number`;
  for await (const { slug, number, body, fingerprint, files, ...gone } of rowsOf<Received>(client, sql)) {
    verdict.submissions += 1;
    if (gone.erased) {
      verdict.erased += 1;
      if (body !== "" || files !== null || !gone.recorded)
        verdict.faults.push(`${slug}, submission ${number}: is said to be erased, and nobody has erased it`);
      continue;
    }
    const came = files === null ? [body] : [body, "\u0000", files];
    if (sha256(...came).toString("hex") !== fingerprint)
      verdict.faults.push(`${slug}, submission ${number}: text and files are not those that were received`);
  }
}

/** What a white book says of the receipts it counts: those that stand, those that were replaced and those that were set aside. */
type Counted = {
  received: number;
  replaced?: number;
  setAside?: number;
  receipts: string;
  receiptCount?: number;
};

/** A snapshot; of one that lacks words because they were erased, the journal says what is left of it. */
type Frozen = {
  id: string;
  number: number;
  contents: string;
  hearing_id: string;
  slug: string;
  erased: boolean;
  left_over: string[];
};

async function verifyWhiteBooks(client: Client, verdict: Verdict): Promise<void> {
  const { rows: books } = await client.query<Frozen>(
    `SELECT w.id, w.number, w.contents, w.hearing_id, h.slug, w.erased_at IS NOT NULL AS erased,
            ARRAY(SELECT j.details->'books'->>w.number::text FROM journal_entry j WHERE j.chain = w.hearing_id::text
                   AND j.deed IN ('hearing_erased', 'participant_erased') AND j.details->'books' ? w.number::text ORDER BY j.number) AS left_over
       FROM white_book w JOIN hearing h ON h.id = w.hearing_id
      ORDER BY h.slug, w.number`,
  );
  for (const { id, number, contents, hearing_id, slug, erased, left_over } of books) {
    verdict.books += 1;
    const where = `${slug}, white book ${number}`;
    const told = erased ? left_over.at(-1) : id;
    if (sha256(contents).toString("hex") !== told) verdict.faults.push(`${where}: is not what was frozen`);
    const { received, replaced = 0, setAside = 0, receipts, receiptCount } = JSON.parse(contents) as Counted;
    const { rows } = await client.query<LeafRow>(LEAVES, [hearing_id, 0, receiptCount ?? null]);
    // A book that does not say how many receipts it is of is of those whose submissions were there.
    const counted = receiptCount
      ? rows
      : rows.filter(({ leaf }) => leaf === null).slice(0, received + replaced + setAside);
    const tree = new GrowingTree();
    for (const row of counted) tree.add(hashOf(row));
    if (tree.root !== receipts)
      verdict.faults.push(`${where}: its receipt root is not that of the submissions it counts`);
  }
}
