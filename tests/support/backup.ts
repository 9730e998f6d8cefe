import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import pg from "pg";
import { createDatabase, dropDatabase, siblingDatabase } from "#app/server/make-database.ts";
import { templateUrl } from "./postgres.ts";

/** For tests of backups: a folder of the test's own, and the URL of a new database to restore into. */
export const test = base.extend<{ folder: string; emptyUrl: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "genklang-backup-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  emptyUrl: async ({}, use, { testId }) => {
    const url = siblingDatabase(templateUrl(), `restored_${testId.replaceAll("-", "_")}`);
    await createDatabase(url);
    await use(url);
    await dropDatabase(url);
  },
});

type Said = { code: number; said: string };

/** Runs what an npm script runs, with these settings and no others; answers how it ended and all it said. */
export async function command(
  name: string,
  settings: Record<string, string>,
  ...given: string[]
): Promise<Said> {
  const child = spawn(process.execPath, ["--import", "tsx", `app/commands/${name}.ts`, ...given], {
    env: { PATH: process.env.PATH, ...settings },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => {
      said += part;
    });
  const [code] = await once(child, "close");
  return { code, said };
}

/** One piece of work on a database, past everything of ours. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const tablesOf = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  return rows.map(({ name }) => name);
};

/** Every row of every table as text, by a way that shares nothing with how backups are read. */
export const everything = (url: string): Promise<Map<string, string[]>> =>
  onDatabase(url, async (client) => {
    const found = new Map<string, string[]>();
    for (const name of await tablesOf(client)) {
      const { rows } = await client.query<{ line: string }>(
        `SELECT t::text AS line FROM "${name}" t ORDER BY 1`,
      );
      found.set(
        name,
        rows.map(({ line }) => line),
      );
    }
    return found;
  });

/** Every rule that the database keeps, as Postgres words it. */
export const rules = (url: string): Promise<string[]> =>
  onDatabase(url, async (client) => {
    const { rows } = await client.query<{ rule: string }>(
      `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text AS rule
         FROM pg_constraint WHERE conrelid <> 0
       UNION ALL SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL SELECT indexdef::text FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
    );
    return rows.map(({ rule }) => rule);
  });
