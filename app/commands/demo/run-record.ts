import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { commandLineOf, identityOf, parentOf } from "#app/server/process-identity.ts";
import { Stop } from "../run-command.ts";

const noted = z.object({
  pid: z.number().int(),
  identity: z.string(),
  startedBy: z.object({ pid: z.number().int(), identity: z.string() }).nullish(),
});
type Noted = z.infer<typeof noted>;

const SUPERVISOR = "supervisor";
const isRunning = ({ pid, identity }: { pid: number; identity: string }) => identityOf(pid) === identity;

/**
 * Which processes work in a data folder, one small file each. What a killed run left behind is found by it: a process
 * counts as ours only if its number, its start and its command line are the ones noted.
 */
export class RunRecord {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = path.join(dataDir, "run");
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Makes this process the one that works here. Stops if another one does; ends what a killed one left behind. */
  async claim(): Promise<void> {
    const other = this.#read(SUPERVISOR);
    if (other && isRunning(other)) {
      if (!other.startedBy || isRunning(other.startedBy))
        throw new Stop(
          `Genklang already runs from ${path.dirname(this.#folder)} (process ${other.pid}). Stop that one with Ctrl-C, or start this one with another DATA_DIR, PORT, INBOX_PORT and SMTP_PORT.`,
        );
      await end(other, 15_000);
    }
    const names = readdirSync(this.#folder).filter((name) => name !== SUPERVISOR);
    await Promise.all(
      names.map(async (name) => {
        const left = this.#read(name);
        if (left && isRunning(left)) await end(left, 5000);
        this.forget(name);
      }),
    );
    this.note(SUPERVISOR, process.pid);
  }

  /** Notes a process of this run by its part's name. */
  note(name: string, pid: number): void {
    const identity = identityOf(pid);
    if (!identity) return;
    const startedBy = name === SUPERVISOR ? npmAbove(pid) : null;
    writeFileSync(
      path.join(this.#folder, name),
      JSON.stringify({ pid, identity, startedBy } satisfies Noted),
    );
  }

  /** Calls once when the npm that started this run is gone: nobody could stop the run by it any more. */
  whenStarterEnds(call: () => void): void {
    const startedBy = npmAbove(process.pid);
    if (!startedBy) return;
    const watch = setInterval(() => {
      if (isRunning(startedBy)) return;
      clearInterval(watch);
      call();
    }, 1000).unref();
  }

  forget(name: string): void {
    rmSync(path.join(this.#folder, name), { force: true });
  }

  release(): void {
    this.forget(SUPERVISOR);
  }

  #read(name: string): Noted | null {
    try {
      return noted.parse(JSON.parse(readFileSync(path.join(this.#folder, name), "utf8")));
    } catch {
      return null;
    }
  }
}

/** Whoever killed the npm that started a run cannot stop it by Ctrl-C any more: such a run ends, or is taken over. */
function npmAbove(pid: number): Noted["startedBy"] {
  for (let at = parentOf(pid), steps = 0; at && steps < 3; at = parentOf(at), steps += 1) {
    const identity = identityOf(at);
    if (identity && /\bnpm\b/.test(commandLineOf(at) ?? "")) return { pid: at, identity };
  }
  return null;
}

async function end(process_: Noted, patience: number): Promise<void> {
  signal(process_.pid, "SIGTERM");
  for (let waited = 0; waited < patience; waited += 100) {
    if (!isRunning(process_)) return;
    await pause(100);
  }
  if (isRunning(process_)) signal(process_.pid, "SIGKILL");
  while (isRunning(process_)) await pause(50);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime.
  }
}
