import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

/** The command line of a running process; null when there is none (also for one that ended but was not collected). */
export function commandLineOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const line = hasProc ? read(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ") : ps(pid, "command=");
  return line?.trim() || null;
}

/**
 * What tells a process from a later one with the same number: its command line and the moment it started. Null when
 * it does not run.
 */
export function identityOf(pid: number): string | null {
  const command = commandLineOf(pid);
  if (command === null) return null;
  // In stat the name in brackets may hold anything; what follows it is fixed, and the 20th of those is the start.
  const start = hasProc
    ? read(`/proc/${pid}/stat`)
        ?.replace(/^.*\) /s, "")
        .split(" ")[19]
    : ps(pid, "lstart=")?.trim();
  return start ? `${start} ${command}` : null;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const ps = (pid: number, what: string): string | undefined =>
  spawnSync("ps", ["-o", what, "-p", String(pid)], { encoding: "utf8" }).stdout ?? undefined;

/** Who started a process; null when it does not run or nobody is above it. */
export function parentOf(pid: number): number | null {
  const parent = hasProc
    ? read(`/proc/${pid}/stat`)
        ?.replace(/^.*\) /s, "")
        .split(" ")[1]
    : ps(pid, "ppid=")?.trim();
  return Number(parent) || null;
}
