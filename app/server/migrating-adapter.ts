import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import pg from "pg";

const OPTIONS = "-c TimeZone=UTC";
type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * Prisma's Postgres adapter as migrations need it. The original cuts a script at every semicolon, also inside the
 * body of a function, and plays the comparison with schema.prisma on the real database; this one sends a script
 * whole (so that all of a migration happens or nothing) and compares on a database of its own.
 */
export class MigratingAdapter extends PrismaPg {
  readonly #url: string;

  constructor(url: string) {
    super({ connectionString: url, options: OPTIONS, allowExitOnIdle: true });
    this.#url = url;
  }

  override async connect(): Promise<Adapter> {
    return sendingWholeScripts(await super.connect());
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const name = `genklang_shadow_${randomUUID().replaceAll("-", "")}`;
    await onServer(this.#url, `CREATE DATABASE "${name}"`);
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    const shadow = await new PrismaPg({ connectionString: url.href, options: OPTIONS }).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await onServer(this.#url, `DROP DATABASE "${name}" WITH (FORCE)`);
    };
    return readingLetters(sendingWholeScripts(shadow));
  }
}

const CHAR = 18;
const TEXT = 25;

/** The catalogue's one-letter columns, which the schema engine expects and the adapter does not know. */
function readingLetters(adapter: Adapter): Adapter {
  const letters = new AsyncLocalStorage<Set<number>>();
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (...question: unknown[]) => Promise<pg.QueryResult>;
  const reading = async (...question: unknown[]) => {
    const result = await query(...question);
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = TEXT;
      letters.getStore()?.add(index);
    }
    return result;
  };
  pool.query = reading as typeof pool.query;
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = (question) =>
    letters.run(new Set(), async () => {
      const result = await queryRaw(question);
      for (const index of letters.getStore() ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    });
  return adapter;
}

function sendingWholeScripts<T extends SqlDriverAdapter & { underlyingDriver(): pg.Pool }>(adapter: T): T {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      throw inPrismasWords(error);
    }
  };
  return adapter;
}

function inPrismasWords(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  return new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
