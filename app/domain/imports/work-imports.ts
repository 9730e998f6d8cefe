import { MOMENT, type PoolClient, pool, pooledTransaction } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";
import { checkRows } from "./check-rows.ts";
import { keepFile } from "./keep-file.ts";
import { storeSenders } from "./store-senders.ts";

/** A worker that has been killed is missed after so many seconds. */
const LEASE_SECONDS = 45;
type Due = { id: string; state: "received" | "mapped" | "running" };

/**
 * Does the next step of one import that is due: reads its file, checks its rows, or stores some of its senders. Answers
 * whether there was one. Each step is one transaction, so a killed worker leaves nothing half done.
 */
export async function workImports(): Promise<boolean> {
  const { rows } = await pool().query<Due>(
    `UPDATE import SET due_at = clock_timestamp() + make_interval(secs => $1)
      WHERE id = (SELECT id FROM import WHERE state IN ('received', 'mapped', 'running') AND due_at <= ${MOMENT}
                   ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, state`,
    [LEASE_SECONDS],
  );
  const [due] = rows;
  if (!due) return false;
  try {
    await pooledTransaction(async (client) => {
      await step(client, due);
      await client.query("UPDATE import SET due_at = clock_timestamp() WHERE id = $1", [due.id]);
    });
  } catch (error) {
    log.error({ err: error, import: due.id }, "import step failed");
  }
  return true;
}

function step(client: PoolClient, { id, state }: Due): Promise<void> {
  if (state === "received") return keepFile(client, id);
  return state === "mapped" ? checkRows(client, id) : storeSenders(client, id);
}
