import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { WrongSettings } from "./env.ts";

/** Any number that only migrating uses: whoever holds this advisory lock is the one node that migrates. */
export const MIGRATING = 7_203_114;
const FILTERS = { externalTables: [], externalEnums: [] };
const FOLDER = path.resolve("prisma/migrations");

/** The migrations of this version, oldest first. */
export async function migrationNames(folder = FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort();
}

const isUpTo = (name: string, last?: string): boolean => last === undefined || name <= last;

async function readMigrations(folder: string, last?: string) {
  const names = (await migrationNames(folder)).filter((name) => isUpTo(name, last));
  const directories = names.map(async (name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok" as const,
        value: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
      },
    },
  }));
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(directories),
  };
}

/**
 * Applies every migration that the database lacks, in order, and answers their names. Several nodes may call it at
 * once: one migrates, the others wait and find nothing left. A migration that fails throws Prisma's explanation. With
 * `last`, none that comes after that one.
 */
export async function applyMigrations(url: string, folder = FOLDER, last?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATING]);
    // The engine takes half a second to load, so it is only asked when there is something to do.
    if ((await missing(client, folder)).filter((name) => isUpTo(name, last)).length === 0) return [];
    const { withSchemaEngine } = await import("./schema-engine.ts");
    const migrationsList = await readMigrations(folder, last);
    const { appliedMigrationNames } = await withSchemaEngine(url, await readSchema(), (engine) =>
      engine.applyMigrations({ migrationsList, filters: FILTERS }),
    );
    return appliedMigrationNames;
  } catch (error) {
    await forgetFailed(client).catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** A migration that failed was rolled back whole, so its repaired file may be applied like any other. */
const forgetFailed = (client: pg.Client) =>
  client.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs <> ''",
  );

/** Refuses a database that this version has migrations for. One that is newer is right: the next version is being rolled out. */
export async function assertMigrated(url: string): Promise<void> {
  const { length } = await pendingMigrations(url);
  if (length > 0)
    throw new WrongSettings(`DATABASE_URL: the database lacks ${length} migrations; run npm run db:migrate.`);
}

/** The migrations of this version that the database lacks, oldest first. */
export async function pendingMigrations(url: string, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 5000 });
  try {
    await client.connect();
    return await missing(client, folder);
  } finally {
    await client.end();
  }
}

async function missing(client: pg.Client, folder: string): Promise<string[]> {
  const bookkeeping = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  const names = await migrationNames(folder);
  if (bookkeeping.rows[0]?.name === null) return names;
  const { rows } = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return names.filter((name) => !applied.has(name));
}

/** The SQL that leads from what the migrations build to what schema.prisma describes; empty when they agree. */
export async function schemaDifference(url: string, folder = FOLDER): Promise<string> {
  const { withSchemaEngine } = await import("./schema-engine.ts");
  const schema = await readSchema();
  const migrations = await readMigrations(folder);
  const { stdout } = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  );
  return stdout?.startsWith("-- This is an empty migration") ? "" : (stdout ?? "").trim();
}

const readSchema = () => readFile(path.resolve("prisma/schema.prisma"), "utf8");
