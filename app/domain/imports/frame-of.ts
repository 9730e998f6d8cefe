import { numbered } from "#app/domain/strategies/section.ts";
import type { PoolClient } from "#app/server/database.ts";
import type { Columns } from "./import.ts";
import type { Frame } from "./read-row.ts";

type Found = {
  columns: Columns;
  hearing_id: string;
  opens_at: Date;
  concluded_at: Date | null;
  version_id: string;
  started_by_id: string | null;
  file_name: string;
  done: number;
  senders: number;
  now: Date;
};

/** An import held until the transaction ends, with what its rows are read against; null when another worker has done the step. */
export async function frameOf(client: PoolClient, importId: string, state: string) {
  const { rows } = await client.query<Found>(
    `SELECT i.columns, i.hearing_id, i.started_by_id, i.file_name, i.done, i.senders, h.opens_at, h.concluded_at,
            h.hearing_version_id AS version_id, clock_timestamp() AS now
       FROM import i JOIN hearing h ON h.id = i.hearing_id WHERE i.id = $1 AND i.state = $2::import_state FOR UPDATE OF i`,
    [importId, state],
  );
  const [found] = rows;
  if (!found) return null;
  const { rows: sections } = await client.query<{ identity: string; title: string; level: number }>(
    "SELECT identity, title, level FROM section WHERE version_id = $1 ORDER BY position",
    [found.version_id],
  );
  const frame: Frame = {
    opensAt: found.opens_at,
    now: found.now,
    sections: numbered(sections),
    nameless: (key) => (found.columns.locale === "en" ? `Participant ${key}` : `Deltager ${key}`),
  };
  return { ...found, frame };
}
