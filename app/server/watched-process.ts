import { fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";

type Limits = {
  /** So long it may be silent, in milliseconds. */
  silence: number;
  /** So much memory it may take, in megabytes; where the system does not tell, only what JavaScript takes is limited. */
  megabytes: number;
};
const LOOK_MS = 200;
const PAGE = 4_096;

/** A module that lies beside the one this process was started with, in the sources and in what is built of them. */
export function besideThis(module: string): string {
  const self = process.argv[1] ?? "";
  return path.join(path.dirname(self), `${module}${path.extname(self)}`);
}

/**
 * Runs a module in a process of its own until it ends; kills it when it has said nothing for too long or takes too much memory.
 * Answers whether it ended well.
 */
export async function runWatched(
  file: string,
  { silence, megabytes }: Limits,
  stopped: AbortSignal,
): Promise<boolean> {
  const execArgv = [...process.execArgv, `--max-old-space-size=${Math.floor(megabytes / 2)}`];
  const child = fork(file, { env: process.env, execArgv });
  let heard = performance.now();
  child.on("message", () => {
    heard = performance.now();
  });
  const looking = setInterval(async () => {
    if (performance.now() - heard > silence || (await memoryOf(child.pid)) > megabytes * 1024 * 1024)
      child.kill("SIGKILL");
  }, LOOK_MS);
  const stop = () => child.kill("SIGTERM");
  stopped.addEventListener("abort", stop, { once: true });
  const [code] = await once(child, "exit");
  stopped.removeEventListener("abort", stop);
  clearInterval(looking);
  return code === 0;
}

/** How much memory a process takes, in bytes; 0 where the system does not tell (only Linux does). */
async function memoryOf(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(pages.split(" ")[1] ?? 0) * PAGE;
}
