import { setTimeout as pause } from "node:timers/promises";
import { log } from "./logging.ts";

const IDLE_MS = 1_000;
export const AFTER_FAULT_MS = 2_000;

/** Does one round of some work; answers whether there was any. */
export type Round = () => Promise<boolean>;

/** Does round after round until it is told to stop, and pauses where there was nothing to do (a second) or a round failed. */
export async function again(
  name: string,
  round: Round,
  stopped: AbortSignal,
  idleMs = IDLE_MS,
): Promise<void> {
  while (!stopped.aborted) {
    let wait = idleMs;
    try {
      if (await round()) continue;
    } catch (error) {
      log.error({ err: error, work: name }, "worker round failed");
      wait = AFTER_FAULT_MS;
    }
    await pause(wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}
