import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { applyMigrations, schemaDifference } from "#app/server/migrations.ts";
import { now } from "#app/shared/time.ts";
import { runCommand, Stop } from "./run-command.ts";

/**
 * `npm run db:migrate` applies what is missing. `npm run db:migrate -- --diff name` writes a new migration from the
 * changes in schema.prisma instead; read it before it is applied: what was written by hand (checks, triggers, partial
 * indexes) is unknown to schema.prisma and shows up in it as something to remove.
 */
async function migrate(): Promise<void> {
  const { values } = parseArgs({ options: { diff: { type: "string" } } });
  const url = process.env.DATABASE_URL;
  if (!url) throw new Stop("DATABASE_URL is not set: whose database shall be migrated?");
  if (values.diff !== undefined) return writeMigration(url, values.diff);
  const applied = await applyMigrations(url);
  console.log(applied.length === 0 ? "Nothing to migrate." : `Applied ${applied.join(", ")}.`);
}

async function writeMigration(url: string, name: string): Promise<void> {
  if (!/^[a-z0-9_]+$/.test(name))
    throw new Stop("--diff needs a name of small letters, digits and underscores.");
  const sql = await schemaDifference(url);
  if (sql === "") return console.log("schema.prisma and the migrations agree: nothing to write.");
  const stamp = now().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const file = path.join("prisma", "migrations", `${stamp}_${name}`, "migration.sql");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${sql}\n`);
  console.log(`Wrote ${file}. Read it before you run npm run db:migrate.`);
}

await runCommand(migrate);
