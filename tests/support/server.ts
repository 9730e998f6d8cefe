import { type ChildProcess, spawn } from "node:child_process";
import { isReady } from "#app/commands/demo/ready.ts";
import { freePort } from "#app/server/free-port.ts";
import { MailSink } from "./inbox.ts";
import { cloneTemplate } from "./postgres.ts";

/** A whole running installation of a test: the built web process, the built worker, a database and a mail server. */
export type Site = {
  url: string;
  databaseUrl: string;
  mails: MailSink;
  /** Another worker process, with other settings where given. */
  startWorker(settings?: Record<string, string>): Worker;
  stop(): Promise<void>;
};
export type Worker = { pid: number; stop(): Promise<void>; kill(): Promise<void> };

export async function startSite(options: { template?: string; worker?: boolean } = {}): Promise<Site> {
  const clone = await cloneTemplate(options.template);
  const mails = new MailSink();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    BASE_URL: url,
    DATABASE_URL: clone.url,
    SMTP_URL: await mails.listen(),
    MAIL_FROM: "hoering@moelleaa.example",
    SESSION_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    GENKLANG_UNSAFE_DATABASE: "tests",
    LOG_LEVEL: "warn",
  };
  const web = launch("build/server/server.js", environment);
  const workers: Worker[] = [];
  const startWorker = (settings: Record<string, string> = {}): Worker => {
    const child = launch("build/server/worker.js", { ...environment, ...settings });
    const worker = { pid: child.pid ?? 0, stop: () => end(child), kill: () => end(child, "SIGKILL") };
    workers.push(worker);
    return worker;
  };
  if (options.worker !== false) startWorker();
  const stop = async () => {
    await Promise.all([end(web), ...workers.map((worker) => worker.stop())]);
    await mails.close();
    await clone.drop();
  };
  if (await isReady({ host: "127.0.0.1", port, baseUrl: url }, 20_000))
    return { url, databaseUrl: clone.url, mails, startWorker, stop };
  await stop();
  throw new Error("The web process of the test did not get ready; its lines above say why.");
}

const launch = (file: string, environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [file], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { PATH: process.env.PATH, ...environment },
  });

async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const impatient = setTimeout(() => child.kill("SIGKILL"), 5000);
  await ended;
  clearTimeout(impatient);
}
