import { setTimeout as pause } from "node:timers/promises";
import { pool } from "./database.ts";
import { log } from "./logging.ts";

/**
 * What Prisma, Postgres and the network say when the database is away for a while: not reached, cut off, starting, stopping,
 * out of connections, of disk or of patience. Not what is wrong with a statement.
 */
const AWAY =
  /\b(P1001|P1002|P1008|P1017|P2024|57P0[123]|53[0-4]00|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)\b|connection terminated|connection error|not queryable|can't reach database server|database system is|connection timeout|server closed the connection|too many clients/i;

/** Whether an error only says that the database cannot be asked just now: then trying again later helps. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as Error & { code?: unknown };
  return (
    AWAY.test(`${String(code ?? "")} ${error.message}`) || (cause !== undefined && isDatabaseAway(cause))
  );
}

const AGAIN_AFTER_MS = 1_000;

/** Waits until the database can be asked, as after a restart of the machine it may come later than we do. Other faults are thrown. */
export async function databaseUp(): Promise<void> {
  for (let said = false; ; said = true) {
    try {
      await pool().query("SELECT 1");
      return;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      if (!said) log.warn({ reason: (error as Error).message }, "waiting for the database");
      await pause(AGAIN_AFTER_MS);
    }
  }
}
