import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { test as base, expect, type Page } from "@playwright/test";
import { freePort } from "#app/server/free-port.ts";

type Demo = { url: string; inbox: string; npm: ChildProcess; pid(part: string): number };
type Fixtures = { start: () => Promise<Demo> };

/** Starts `npm run demo` on ports of its own and with a folder of its own, the same ones each time. */
const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  start: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "genklang-demo-"));
    chmodSync(folder, 0o755);
    const [PORT, INBOX_PORT, SMTP_PORT] = [await freePort(), await freePort(), await freePort()].map(String);
    const { DATABASE_URL: _, BASE_URL: __, SMTP_URL: ___, ...inherited } = process.env;
    const settings = { ...inherited, DATA_DIR: folder, PORT, INBOX_PORT, SMTP_PORT };
    const started: Demo[] = [];
    await use(async () => {
      const npm = spawn("npm", ["run", "demo"], { env: settings, stdio: ["ignore", "pipe", "inherit"] });
      await new Promise<void>((resolve, reject) => {
        npm.once("exit", (code) => reject(new Error(`npm run demo ended with ${code}`)));
        npm.stdout.on("data", (said) => String(said).includes("Ctrl-C stops everything") && resolve());
      });
      const pid = (part: string) =>
        part === "database"
          ? Number(readFileSync(path.join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0])
          : JSON.parse(readFileSync(path.join(folder, "run", part), "utf8")).pid;
      const demo = { npm, pid, url: `http://localhost:${PORT}`, inbox: `http://localhost:${INBOX_PORT}` };
      started.push(demo);
      return demo;
    });
    started.at(-1)?.npm.kill("SIGTERM");
    await until(() => readdirSync(path.join(folder, "run")).length === 0);
    rmSync(folder, { recursive: true, force: true });
  },
});

test("a demonstration loses nothing when all of it is killed, and gets back what was killed of it", async ({
  start,
  page,
}) => {
  test.setTimeout(180_000);
  const first = await start();
  const title = "Klima- og Agenda 21-strategi";
  await page.goto(first.url);
  await page.getByRole("link", { name: title }).click();
  const hearing = page.url();
  await page.goto(`${hearing}/submit`);
  await page.getByLabel("Dit høringssvar").fill("Vandet står i kælderen.");
  await page.getByLabel("Dit navn").fill("Ida Å");
  await page.getByLabel("Din e-mail").fill("ida@post.example");
  await page.getByRole("button", { name: "Send høringssvar" }).click();
  await expect(page.getByRole("heading", { name: "Tak. Dit høringssvar har fået nummer" })).toBeVisible();
  const receipt = page.url();
  await findMail(page, first.inbox, "ida@post.example");

  first.npm.kill("SIGKILL");
  for (const part of ["supervisor", "web", "worker", "inbox", "database"])
    process.kill(first.pid(part), "SIGKILL");
  await expect(fetch(first.url)).rejects.toThrow();

  const second = await start();
  await page.goto(receipt);
  await expect(page.locator("main")).toContainText("Vandet står i kælderen.");
  await findMail(page, second.inbox, "ida@post.example");
  const killed = ["web", "worker", "inbox", "database"].map((part) => second.pid(part));
  for (const pid of killed) process.kill(pid, "SIGKILL");
  await until(async () => (await fetch(`${second.url}/readyz`).catch(() => null))?.status === 200);
  await page.goto(receipt);
  await expect(page.locator("main")).toContainText("Vandet står i kælderen.");
  await findMail(page, second.inbox, "ida@post.example");
  expect(killed).not.toContain(second.pid("worker"));
});

/** Exactly one mail to somebody, in the inbox that keeps all of them. */
async function findMail(page: Page, inbox: string, to: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${inbox}/?q=${encodeURIComponent(to)}`);
    await expect(page.getByRole("listitem")).toHaveCount(1, { timeout: 100 });
  }).toPass({ timeout: 20_000 });
}

async function until(holds: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 100) {
    if (waited > patience) throw new Error("It did not come true");
    await pause(100);
  }
}
