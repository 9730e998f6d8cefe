import { setTimeout as wait } from "node:timers/promises";
import { pool } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { hastened } from "#app/server/haste.ts";

/** How long nothing is sent after the mail server asked for it (421). */
const BACK_OFF_SECONDS = 60;

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/**
 * Waits until a mail to this address may go by MAIL_PER_DOMAIN_PER_SECOND, which all workers keep together: each takes
 * the next moment that is free. Ends at once when no rate is set, or when `stopped`.
 */
export async function takeDomainTurn(address: string, stopped?: AbortSignal): Promise<void> {
  const rate = env().MAIL_PER_DOMAIN_PER_SECOND;
  if (rate) await takeTurn(`@${domainOf(address)}`, rate, stopped);
}

/** The same by MAIL_PER_SECOND, for a mail to anybody. */
export async function takeAnyTurn(stopped?: AbortSignal): Promise<void> {
  const rate = env().MAIL_PER_SECOND;
  if (rate) await takeTurn("all", rate, stopped);
}

async function takeTurn(key: string, rate: number, signal?: AbortSignal): Promise<void> {
  const { rows } = await pool().query<{ seconds: number }>(
    `INSERT INTO mail_turn AS t (key, free_at) VALUES ($1, clock_timestamp() + make_interval(secs => $2))
     ON CONFLICT (key) DO UPDATE
        SET free_at = greatest(t.free_at, clock_timestamp()) + make_interval(secs => $2)
     RETURNING extract(epoch FROM free_at - clock_timestamp())::float8 - $2 AS seconds`,
    [key, 1 / rate],
  );
  const seconds = rows[0]?.seconds ?? 0;
  if (seconds > 0) await wait(seconds * 1000, undefined, { signal }).catch(() => undefined);
}

/** Leaves the mail server alone for a minute: no worker begins a mail before. */
export async function backOff(): Promise<void> {
  await pool().query(
    `INSERT INTO mail_turn (key, free_at) VALUES ('server', clock_timestamp() + make_interval(secs => $1))
     ON CONFLICT (key) DO UPDATE SET free_at = greatest(mail_turn.free_at, excluded.free_at)`,
    [hastened(BACK_OFF_SECONDS)],
  );
}

/** Forgets the turns of domains to which nothing has gone for a while. */
export async function forgetTurns(): Promise<void> {
  await pool().query("DELETE FROM mail_turn WHERE free_at < clock_timestamp() - interval '1 hour'");
}
