import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { type EmbeddedPostgres, startPostgres } from "#app/server/embedded-postgres.ts";
import { freePort } from "#app/server/free-port.ts";
import { identityOf } from "#app/server/process-identity.ts";

test.describe.configure({ mode: "serial" });

let parent: string;
let folder: string;
let port: number;
let server: EmbeddedPostgres;

test.beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), "genklang-postgres-"));
  chmodSync(parent, 0o755);
  folder = path.join(parent, "postgres");
  port = await freePort();
});
test.afterAll(() => {
  server?.stop();
  rmSync(parent, { recursive: true, force: true });
});

const start = async () => {
  server = await startPostgres({ folder, port, forTests: true });
  return server;
};
const postmaster = () => Number(readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]);

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    return (await client.query(sql)).rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

test("a new server sorts in Danish and keeps its time in UTC", async () => {
  expect((await start()).takenOver).toBe(false);
  const places = "'Ål', 'Zebra', 'Østerbro', 'Ærø', 'Aarhus'";
  expect(await ask(`SELECT name FROM unnest(ARRAY[${places}]) AS name ORDER BY name`)).toEqual([
    ...["Zebra", "Ærø", "Østerbro", "Ål", "Aarhus"],
  ]);
  expect(await ask("SHOW TimeZone")).toEqual(["UTC"]);
});

test("a server whose starter was killed is taken over with what it holds", async () => {
  await ask("CREATE TABLE kept AS SELECT 42 AS number");
  server.stop();
  const starter = spawn(
    process.execPath,
    ["--import", "tsx", "tests/operations/start-and-hang.ts", folder, String(port)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((resolve) => starter.stdout.once("data", resolve));
  starter.kill("SIGKILL");
  const left = postmaster();
  expect((await start()).takenOver).toBe(true);
  expect(postmaster()).toBe(left);
  expect(await ask("SELECT number FROM kept")).toEqual([42]);
});

test("a server that was killed itself starts again with what it holds", async () => {
  process.kill(postmaster(), "SIGKILL");
  expect((await start()).takenOver).toBe(false);
  expect(await ask("SELECT number FROM kept")).toEqual([42]);
});

test("a server left on another port is moved to the wanted one", async () => {
  const before = postmaster();
  port = await freePort();
  await start();
  expect(postmaster()).not.toBe(before);
  expect(await ask("SELECT number FROM kept")).toEqual([42]);
});

test("the number of an ended server that another program got meanwhile is no obstacle", async () => {
  const file = path.join(folder, "postmaster.pid");
  const lines = readFileSync(file, "utf8").split("\n");
  server.stop();
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, [process.pid, ...lines.slice(1)].join("\n"));
  expect((await start()).takenOver).toBe(false);
  expect(identityOf(process.pid)).not.toBeNull();
});

test("a server that ended and was never collected by its parent is no obstacle", async () => {
  test.skip(process.platform !== "linux", "zombies are looked at in /proc");
  const file = path.join(folder, "postmaster.pid");
  const lines = readFileSync(file, "utf8").split("\n");
  server.stop();
  // `exec sleep` never collects the child that the shell started before.
  const keeper = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 30"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const zombie = await new Promise<string>((resolve) =>
    keeper.stdout.once("data", (data) => resolve(String(data).trim())),
  );
  await expect
    .poll(() => spawnSync("cat", [`/proc/${zombie}/stat`], { encoding: "utf8" }).stdout)
    .toContain(") Z ");
  writeFileSync(file, [zombie, ...lines.slice(1)].join("\n"));
  expect((await start()).takenOver).toBe(false);
  keeper.kill();
});
