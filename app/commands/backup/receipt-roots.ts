import type pg from "pg";
import { leafOf, rootOf, type Vouched } from "#app/domain/submissions/receipt-tree.ts";
import type { Manifest } from "./manifest.ts";

/** The number of submissions and the root of the tree of all receipts, for each hearing that has any. */
export async function receiptRoots(client: pg.Client): Promise<Manifest["receipts"]> {
  const { rows: hearings } = await client.query<{ id: string }>(
    "SELECT DISTINCT hearing_id AS id FROM submission ORDER BY id",
  );
  const roots: Manifest["receipts"] = {};
  for (const { id } of hearings) {
    const { rows } = await client.query<Vouched>(
      `SELECT number, received_at AS "receivedAt", fingerprint, nonce FROM submission WHERE hearing_id = $1 ORDER BY number`,
      [id],
    );
    roots[id] = { submissions: rows.length, root: rootOf(rows.map(leafOf)).toString("hex") };
  }
  return roots;
}

/** How many checkpoints each hearing has, and the newest; none in a database of before there were checkpoints. */
export async function newestCheckpoints(client: pg.Client): Promise<Manifest["checkpoints"]> {
  const { rows: tables } = await client.query("SELECT FROM pg_class WHERE oid = to_regclass('checkpoint')");
  if (tables.length === 0) return {};
  const { rows } = await client.query<{ id: string; count: number; size: number; root: string }>(
    `SELECT DISTINCT ON (hearing_id) hearing_id AS id, count(*) OVER (PARTITION BY hearing_id)::int AS count, size, root
       FROM checkpoint ORDER BY hearing_id, size DESC`,
  );
  return Object.fromEntries(rows.map(({ id, ...newest }) => [id, newest]));
}
