import { INSTALLATION } from "#app/domain/journal/record.ts";
import type { PoolClient } from "#app/server/database.ts";

const RESTORED = "Databasen er lagt tilbage fra en kopi";

/**
 * Stops all mails inside the transaction that puts a copy of the database back (taken at `takenAt`, where that is known), and
 * writes it in the journal. When the copy was itself stopped by a restore, the mail log must be read once more.
 */
export async function stopAfterRestore(
  client: Pick<PoolClient, "query">,
  takenAt: string | null = null,
): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(7203115)");
  const { rowCount } = await client.query(
    "UPDATE sending_pause SET reconciled_at = NULL WHERE restored AND resumed_at IS NULL",
  );
  if (rowCount === 0)
    await client.query(
      "INSERT INTO sending_pause (reason, restored, paused_at) VALUES ($1, true, clock_timestamp())",
      [RESTORED],
    );
  if (rowCount === 0 || takenAt)
    await client.query(
      `INSERT INTO journal_entry (chain, at, actor_kind, deed, about_id, details)
       SELECT $1, clock_timestamp(), 'clock', $2, id, $3::jsonb FROM sending_pause WHERE restored AND resumed_at IS NULL`,
      takenAt
        ? [INSTALLATION, "database_restored", JSON.stringify({ takenAt })]
        : [INSTALLATION, "sending_paused", JSON.stringify({ reason: RESTORED })],
    );
}
