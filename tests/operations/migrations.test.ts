import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "#app/server/free-port.ts";
import { createDatabase, dropDatabase, siblingDatabase } from "#app/server/make-database.ts";
import { applyMigrations, pendingMigrations, schemaDifference } from "#app/server/migrations.ts";
import { expect, test } from "#tests/support/database.ts";
import { templateUrl } from "#tests/support/postgres.ts";

let url: string;
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
test.beforeEach(async ({}, { testId }) => {
  url = siblingDatabase(templateUrl(), `migrate_${testId.replaceAll("-", "_")}`);
  await createDatabase(url);
});
test.afterEach(() => dropDatabase(url));

test("two nodes that migrate at once apply each migration once, and nothing is left", async () => {
  const expected = await pendingMigrations(url);
  expect(expected.length).toBeGreaterThan(0);
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
  expect(applied.flat()).toEqual(expected);
  expect(await pendingMigrations(url)).toEqual([]);
});

test("a migration that fails leaves nothing behind and applies once it is repaired", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "genklang-migrations-"));
  const write = (sql: string) => {
    mkdirSync(path.join(folder, "20260101000000_one"), { recursive: true });
    writeFileSync(path.join(folder, "20260101000000_one", "migration.sql"), sql);
  };
  const half =
    "CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 1; END; $$;\nCREATE TABLE two (number int);";
  write(`${half}\nSELECT nothing;`);
  await expect(applyMigrations(url, folder)).rejects.toThrow(/nothing/);
  expect(await tables(url)).not.toContain("two");
  write(half);
  expect(await applyMigrations(url, folder)).toEqual(["20260101000000_one"]);
  expect(await tables(url)).toContain("two");
  rmSync(folder, { recursive: true });
});

test("neither process starts on a database that lacks migrations, and each says what to do", async () => {
  const settings = {
    ...{ NODE_ENV: "production", PORT: String(await freePort()), BASE_URL: "http://localhost" },
    ...{ DATABASE_URL: url, SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "a@x.example" },
    ...{ STORAGE_URL: process.env.STORAGE_URL },
    ...{ SESSION_SECRET: "x".repeat(40), GENKLANG_UNSAFE_DATABASE: "tests" },
  };
  for (const built of ["build/server/server.js", "build/server/worker.js"]) {
    const { status, stderr } = spawnSync(process.execPath, [built], {
      env: { PATH: process.env.PATH, ...settings },
      encoding: "utf8",
      timeout: 20_000,
    });
    expect(stderr, built).toMatch(
      /^DATABASE_URL: the database lacks \d+ migrations; run npm run db:migrate\.\n/,
    );
    expect(status, built).toBe(1);
  }
});

test("schema.prisma describes no table or column that the migrations do not make", async () => {
  const difference = await schemaDifference(url);
  expect(difference).not.toMatch(/CREATE TABLE|CREATE TYPE|ADD COLUMN|DROP TABLE|DROP COLUMN|DROP TYPE/);
});

async function tables(of: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: of });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  await client.end();
  return rows.map(({ name }) => name);
}
