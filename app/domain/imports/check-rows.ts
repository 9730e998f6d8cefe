import { LONGEST_BODY } from "#app/domain/submissions/submission.ts";
import type { PoolClient } from "#app/server/database.ts";
import { frameOf } from "./frame-of.ts";
import { type RowFault, readRow } from "./read-row.ts";

/** The dry run: every row is read, and is either one of a sender's, counted from 1 in the order they come, or has a fault. */
export async function checkRows(client: PoolClient, importId: string): Promise<void> {
  const found = await frameOf(client, importId, "mapped");
  if (!found) return;
  const { rows } = await client.query<{ position: number; cells: string[] }>(
    "SELECT position, cells FROM import_row WHERE import_id = $1 ORDER BY position",
    [importId],
  );
  const senders = new Map<string, { number: number; length: number }>();
  const checked = rows.map(({ position, cells }) => {
    const row = readRow(cells, position, found.columns, found.frame);
    if (typeof row === "string") return { position, sender: null, fault: row };
    const key = row.key ?? `row ${position}`;
    const sender = senders.get(key) ?? { number: senders.size + 1, length: 0 };
    if (sender.length + row.body.length > LONGEST_BODY)
      return { position, sender: null, fault: "body_long" satisfies RowFault };
    sender.length += row.body.length + 2;
    senders.set(key, sender);
    return { position, sender: sender.number, fault: "" };
  });
  await client.query(
    `UPDATE import_row r SET sender = c.sender, fault = c.fault
       FROM unnest($2::int[], $3::int[], $4::text[]) c (position, sender, fault)
      WHERE r.import_id = $1 AND r.position = c.position`,
    [
      importId,
      checked.map(({ position }) => position),
      checked.map(({ sender }) => sender),
      checked.map(({ fault }) => fault),
    ],
  );
  const faulty = checked.filter(({ fault }) => fault).length;
  await client.query("UPDATE import SET state = 'checked', senders = $2, faulty = $3 WHERE id = $1", [
    importId,
    senders.size,
    faulty,
  ]);
}
