import { record } from "#app/domain/journal/record.ts";
import { MOMENT, pool, transaction } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";
import { type Arrived, forget, storage, takeIn } from "#app/server/storage.ts";
import { piecesOfZip } from "#app/server/zip.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { listPackageFiles } from "./list-package-files.ts";

/** A worker that has been killed is missed after so many seconds; while one is at work it says so again and again. */
const LEASE_SECONDS = 120;
const AGAIN_MS = 30_000;
type Taken = { id: string; hearing_id: string; number: number };

/**
 * Makes one package that is due, piece by piece, and puts it in the storage; answers whether there was one. What a killed worker had
 * begun is begun anew by another.
 */
export async function makeJournalPackage(): Promise<boolean> {
  const { rows } = await pool().query<Taken>(
    `UPDATE journal_package SET attempts = attempts + 1,
            due_at = clock_timestamp() + make_interval(secs => least($1 * 2 ^ least(attempts, 8), 14400))
      WHERE id IN (SELECT id FROM journal_package WHERE made_at IS NULL AND due_at <= ${MOMENT}
                    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, hearing_id, number`,
    [LEASE_SECONDS],
  );
  const [taken] = rows;
  if (!taken) return false;
  const stillAtIt = setInterval(() => void extend(taken.id), AGAIN_MS);
  try {
    const entries = await countEntries(taken.hearing_id);
    const made = await takeIn(piecesOfZip(listPackageFiles(taken.hearing_id, taken.number, entries)));
    await keep(taken, made, entries);
  } catch (error) {
    log.error({ err: error, package: taken.id }, "journal package could not be made");
  } finally {
    clearInterval(stillAtIt);
  }
  return true;
}

const extend = (id: string) =>
  pool()
    .query(
      "UPDATE journal_package SET due_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1 AND made_at IS NULL",
      [id, LEASE_SECONDS],
    )
    .catch((error) => log.warn({ err: error }, "lease of a journal package not extended"));

async function countEntries(hearingId: string): Promise<number> {
  const { rows } = await pool().query<{ entries: number }>(
    "SELECT coalesce(max(number), 0) AS entries FROM journal_entry WHERE chain = $1",
    [hearingId],
  );
  return rows[0]?.entries ?? 0;
}

/** Its file is on the disk before anything says that it was made; older ones that nobody has filed are given up. */
async function keep(
  { id, hearing_id: hearingId, number }: Taken,
  made: Arrived,
  entries: number,
): Promise<void> {
  const { place, sha256, size } = made;
  await storage().keep(place, sha256);
  const kept: Result<boolean> = await transaction(async (tx, now) => {
    const { count } = await tx.journalPackage.updateMany({
      where: { id, madeAt: null },
      data: { madeAt: now, entries, size, sha256 },
    });
    if (count === 0) return ok(false);
    await tx.$executeRaw`
      WITH gone AS (UPDATE journal_package SET removed_at = ${now}
                     WHERE hearing_id = ${hearingId}::uuid AND number < ${number} AND made_at IS NOT NULL AND filed_at IS NULL AND removed_at IS NULL
                     RETURNING sha256)
      INSERT INTO doomed_file (sha256) SELECT sha256 FROM gone ON CONFLICT DO NOTHING`;
    await record(tx, hearingId, "package_made", "clock", now, id, { package: number });
    return ok(true);
  });
  await forget(place);
  if (!kept.ok || !kept.value) await storage().remove(sha256);
}
