import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { EmbeddedPostgres } from "#app/server/embedded-postgres.ts";
import { answersOn, freePort } from "#app/server/free-port.ts";
import { Stop } from "../run-command.ts";
import { databaseUrlOf, prepareDatabase, startDatabase } from "./database.ts";
import { isReady } from "./ready.ts";
import { RunRecord } from "./run-record.ts";
import { secretOf } from "./secret.ts";
import { assertPortsFree, localHost, readSettings, type Settings } from "./settings.ts";
import { type Part, Supervisor } from "./supervisor.ts";

type Parts = (environment: Record<string, string | undefined>, settings: Settings) => Part[];

/**
 * Starts a whole installation on this machine: the local inbox (the first part), database, demonstration and the other
 * parts; then `tell`s.
 * Ctrl-C, SIGTERM and SIGHUP stop all of it in order. Resolves when everything runs.
 */
export async function startInstallation(
  parts: Parts,
  tell: (settings: Settings) => Promise<void>,
): Promise<void> {
  const settings = readSettings();
  mkdirSync(settings.dataDir, { recursive: true });
  const record = new RunRecord(settings.dataDir);
  await record.claim();
  const supervisor = new Supervisor(record);
  let server: EmbeddedPostgres | null = null;
  const stop = once(async (code: number) => {
    await supervisor.stop();
    await kept?.stop();
    server?.stop();
    record.release();
    process.exit(code);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      console.log("\nStopping …");
      void stop(0);
    });
  record.whenStarterEnds(() => stop(0));
  let kept: Kept | undefined;
  try {
    await assertPortsFree(settings);
    if (!settings.databaseUrl) {
      server = await startDatabase(settings);
      kept = keepRunning(server.port, () => startDatabase(settings));
    }
    const url = settings.databaseUrl ?? (server && databaseUrlOf(server)) ?? "";
    const environment = environmentOf(settings, url, await freePort());
    // The demonstration's past sends mails too, so somebody must receive them before it is filled in.
    const [inbox, ...others] = parts(environment, settings);
    if (inbox) supervisor.start(inbox);
    await until(() => answersOn(settings.smtpPort));
    await prepareDatabase(server, url, (empty) => fill(supervisor, { ...environment, DATABASE_URL: empty }));
    for (const part of others) supervisor.start(part);
    if (!(await isReady({ ...settings, host: localHost(settings.host) })))
      throw new Stop("The web process did not get ready within a minute; its lines above say why.");
    await tell(settings);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    await stop(1);
  }
}

type Kept = { stop(): Promise<void> };

/** Looks each second whether the database still answers, and starts it again when it does not. */
function keepRunning(port: number, start: () => Promise<unknown>): Kept {
  const stopping = new AbortController();
  const look = async () => {
    while (await pause(1000, true, stopping).catch(() => false)) {
      if (await answersOn(port)) continue;
      console.error("The database ended; starting it again.");
      await start().catch((error) => console.error(error));
    }
  };
  const looking = look();
  return {
    stop: () => {
      stopping.abort();
      return looking;
    },
  };
}

async function until(holds: () => Promise<boolean>, patience = 30_000): Promise<void> {
  for (let waited = 0; waited < patience && !(await holds()); waited += 100) await pause(100);
}

async function fill(supervisor: Supervisor, environment: Record<string, string>): Promise<void> {
  const seed = "prisma/seed.ts";
  if (!existsSync(seed)) throw new Stop(`${seed} is missing: there is no demonstration to fill in.`);
  console.log("Filling in the demonstration …");
  const well = await supervisor.finish({ name: "seed", command: ["--import", "tsx", seed], environment });
  if (!well) throw new Stop("The demonstration could not be filled in; the lines above say why.");
}

const environmentOf = (settings: Settings, databaseUrl: string, inboundPort: number) => ({
  NODE_ENV: "production",
  HOST: settings.host,
  PORT: String(settings.port),
  INBOX_PORT: String(settings.inboxPort),
  SMTP_PORT: String(settings.smtpPort),
  DATA_DIR: settings.dataDir,
  BASE_URL: settings.baseUrl,
  DATABASE_URL: databaseUrl,
  SMTP_URL: process.env.SMTP_URL || `smtp://127.0.0.1:${settings.smtpPort}`,
  MAIL_FROM: process.env.MAIL_FROM || "hoering@moelleaa.example",
  INBOUND_ADDRESS: "svar@moelleaa.example",
  INBOUND_PORT: String(inboundPort),
  SESSION_SECRET: process.env.SESSION_SECRET || secretOf(settings.dataDir),
  STORAGE_URL: process.env.STORAGE_URL || pathToFileURL(path.join(settings.dataDir, "files")).href,
  MAIL_LOG: process.env.MAIL_LOG || path.join(settings.dataDir, "mail-log"),
  LOG_LEVEL: process.env.LOG_LEVEL || "warn",
});

function once(work: (code: number) => Promise<void>): (code: number) => Promise<void> {
  let under: Promise<void> | undefined;
  return (code) => {
    under ??= work(code);
    return under;
  };
}
