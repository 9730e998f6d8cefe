import { type ChildProcess, spawn } from "node:child_process";
import { isReady } from "#app/commands/demo/ready.ts";
import { freePort } from "#app/server/free-port.ts";
import { MailSink } from "./inbox.ts";
import { cloneTemplate } from "./postgres.ts";

/** A whole running installation of a test: the built web process, the built worker, a database and a mail server. */
export type Site = {
  url: string;
  databaseUrl: string;
  /** Where its worker takes mail. */
  inboundPort: number;
  mails: MailSink;
  web: Running;
  /** Another web process at the same address, after the first has ended. */
  startWeb(): Running;
  /** Another worker process, with other settings where given. */
  startWorker(settings?: Record<string, string>): Running;
  stop(): Promise<void>;
};
/** A process of the installation: `stop` asks it to end what it is doing, `kill` does not; both answer how it ended. */
export type Running = { pid: number | undefined; stop(): Promise<Ended>; kill(): Promise<Ended> };
type Ended = number | NodeJS.Signals | null;

export async function startSite(
  options: { template?: string; worker?: boolean; settings?: Record<string, string> } = {},
): Promise<Site> {
  const clone = await cloneTemplate(options.template);
  const mails = new MailSink();
  const [port, inboundPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    BASE_URL: url,
    DATABASE_URL: clone.url,
    SMTP_URL: await mails.listen(),
    MAIL_FROM: "hoering@moelleaa.example",
    INBOUND_ADDRESS: "svar@moelleaa.example",
    INBOUND_PORT: String(inboundPort),
    STORAGE_URL: process.env.STORAGE_URL ?? "",
    SESSION_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    GENKLANG_UNSAFE_DATABASE: "tests",
    LOG_LEVEL: "warn",
    ...options.settings,
  };
  const processes: Running[] = [];
  const start = (file: string, settings: Record<string, string> = {}): Running => {
    const child = launch(file, { ...environment, ...settings });
    const running = { pid: child.pid, stop: () => end(child), kill: () => end(child, "SIGKILL") };
    processes.push(running);
    return running;
  };
  const startWeb = () => start("build/server/server.js");
  const web = startWeb();
  const startWorker = (settings?: Record<string, string>) => start("build/server/worker.js", settings);
  if (options.worker !== false) startWorker();
  const stop = async () => {
    await Promise.all(processes.map((running) => running.stop()));
    await mails.close();
    await clone.drop();
  };
  if (await isReady({ host: "127.0.0.1", port, baseUrl: url }, 60_000))
    return { url, inboundPort, databaseUrl: clone.url, mails, web, startWeb, startWorker, stop };
  await stop();
  throw new Error("The web process of the test did not get ready; its lines above say why.");
}

const launch = (file: string, environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [file], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { PATH: process.env.PATH, ...environment },
  });

async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    const impatient = setTimeout(() => child.kill("SIGKILL"), 30_000);
    await ended;
    clearTimeout(impatient);
  }
  return child.exitCode ?? child.signalCode;
}
