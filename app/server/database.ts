import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "./env.ts";
import { type Prisma, PrismaClient } from "./prisma/client.ts";

export type Transaction = Prisma.TransactionClient;
type Connection = { url: string; prisma: PrismaClient; pool: pg.Pool };

/** The adapter writes instants in the session's time zone, so the session is always UTC. */
const SESSION = "-c TimeZone=UTC";
let current: Connection | undefined;

/** Connects this process to a database and makes it the one that every deed and question uses. */
export function connectTo(url: string, connections = 10): Connection {
  const pool = openPool(url, Math.min(connections, 4));
  const adapter = new PrismaPg(openPool(url, connections), { disposeExternalPool: true });
  const prisma = new PrismaClient({ adapter });
  current = { url, prisma, pool };
  return current;
}

/** A connection that breaks, idle or between two statements, is replaced at the next query; unheard it would end the process. */
function openPool(url: string, max: number): pg.Pool {
  const unheard = () => undefined;
  return new pg.Pool({ connectionString: url, options: SESSION, max })
    .on("error", unheard)
    .on("connect", (client) => client.on("error", unheard));
}

const connection = (): Connection => current ?? connectTo(env().DATABASE_URL);

/** The database through Prisma: for questions, and for what one statement does. */
export const database = (): PrismaClient => connection().prisma;
/** The database without Prisma, for the few statements whose speed matters. */
export const pool = (): pg.Pool => connection().pool;
export type PoolClient = pg.PoolClient;
/** One transaction without Prisma, for work on many rows at once; what it throws rolls everything back. */
export async function pooledTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    // A connection keeps the plans it made while tables were small; none of them may read a table whole when it has grown.
    await client.query("BEGIN; SET LOCAL enable_seqscan = off");
    const done = await work(client);
    await client.query("COMMIT");
    return done;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
export const databaseUrl = (): string => connection().url;

export async function disconnect(): Promise<void> {
  const closing = current;
  current = undefined;
  await closing?.prisma.$disconnect();
  await closing?.pool.end();
}

/**
 * In SQL, this moment as columns hold moments, rounded to milliseconds: what has just been made due would else be due a
 * fraction of a millisecond later than now.
 */
export const MOMENT = "clock_timestamp()::timestamptz(3)";

/** The database's clock: the only one that decides when something happened. */
export async function databaseNow(tx: Transaction = database()): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp()::timestamptz(3) AS now`;
  if (!row) throw new Error("The database did not tell the time");
  return row.now;
}

/**
 * One deed in one transaction. `at` is the database's time unless given (the demonstration's past). A deadlock or
 * serialisation failure is tried again; what the deed throws rolls everything back, and so does taking longer than `seconds`.
 */
export async function transaction<T>(
  deed: (tx: Transaction, at: Date) => Promise<T>,
  at?: Date,
  seconds = 30,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(async (tx) => deed(tx, at ?? (await databaseNow(tx))), {
        timeout: seconds * 1000,
        maxWait: 10_000,
      });
    } catch (error) {
      if (attempt >= 4 || !isWorthAnotherTry(error)) throw error;
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : "";
  return /40001|40P01|P2034|deadlock detected/.test(text);
}

/** Refuses to start on a database whose sessions are not in UTC or that may lose what it acknowledged. */
export async function assertTrustworthy(): Promise<void> {
  const { rows } = await pool().query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('TimeZone', 'fsync', 'full_page_writes', 'synchronous_commit')",
  );
  const set = new Map(rows.map((row) => [row.name, row.setting]));
  const faults = [
    set.get("TimeZone") !== "UTC" && "the session's time zone is not UTC",
    process.env.GENKLANG_UNSAFE_DATABASE !== "tests" && set.get("fsync") !== "on" && "fsync is off",
    process.env.GENKLANG_UNSAFE_DATABASE !== "tests" &&
      set.get("full_page_writes") !== "on" &&
      "full_page_writes is off",
    process.env.GENKLANG_UNSAFE_DATABASE !== "tests" &&
      set.get("synchronous_commit") === "off" &&
      "synchronous_commit is off",
  ].filter(Boolean);
  if (faults.length > 0) throw new Error(`DATABASE_URL: ${faults.join("; ")}.`);
}
