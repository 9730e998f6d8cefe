import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { RunRecord } from "./run-record.ts";

export type Part = { name: string; command: string[]; environment: Record<string, string | undefined> };

const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 5000;
const STEADY = 30_000;
const PATIENCE = 10_000;

/**
 * Keeps the parts of the product running as processes of their own: one that ends is started again after a pause that
 * grows to five seconds. Each is in a process group of its own, so that Ctrl-C reaches only us and we end them in order.
 */
export class Supervisor {
  readonly #record: RunRecord;
  readonly #children = new Map<string, ChildProcess>();
  #stopping = false;

  constructor(record: RunRecord) {
    this.#record = record;
  }

  start(part: Part, rest = SHORTEST_PAUSE): void {
    if (this.#stopping) return;
    const since = performance.now();
    const child = launch(part);
    this.#children.set(part.name, child);
    if (child.pid) this.#record.note(part.name, child.pid);
    child.once("error", (error) => console.error(`${part.name} did not start: ${error.message}`));
    child.once("close", (code, signal) => {
      this.#children.delete(part.name);
      this.#record.forget(part.name);
      if (this.#stopping) return;
      const next = performance.now() - since > STEADY ? SHORTEST_PAUSE : rest;
      console.error(`${part.name} ended (${signal ?? `code ${code}`}); starting it again.`);
      setTimeout(() => this.start(part, Math.min(next * 2, LONGEST_PAUSE)), next);
    });
  }

  /** Runs a part once to its end; answers whether it went well. */
  async finish(part: Part): Promise<boolean> {
    const child = launch(part);
    this.#children.set(part.name, child);
    if (child.pid) this.#record.note(part.name, child.pid);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject).once("close", resolve);
    });
    this.#children.delete(part.name);
    this.#record.forget(part.name);
    return code === 0;
  }

  /** Asks every part to end, and ends those that have not done so within ten seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#children.values()].map(stopChild));
  }
}

function launch({ name, command, environment }: Part): ChildProcess {
  const child = spawn(process.execPath, command, {
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  for (const [stream, out] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const)
    createInterface({ input: stream }).on("line", (line) => out.write(`${name.padEnd(6)} | ${line}\n`));
  return child;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  await ended;
  clearTimeout(impatient);
}
