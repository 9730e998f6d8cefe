import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One fingerprint of the content of all these files and folders, except of what is generated. */
export function fingerprintOf(inputs: string[], except: string[] = []): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap((input) => filesIn(input, except)).sort())
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(input: string, except: string[]): string[] {
  if (except.includes(input) || !existsSync(input)) return [];
  if (!statSync(input).isDirectory()) return [input];
  return readdirSync(input).flatMap((name) => filesIn(path.join(input, name), except));
}

const FOLDER = path.join("build", ".inputs");

/** Runs a step unless its inputs are what they were when it last succeeded and its output is still there. */
export async function unlessUnchanged(
  step: { name: string; inputs: string[]; except?: string[]; output: string },
  work: () => Promise<void>,
): Promise<void> {
  const record = path.join(FOLDER, step.name);
  const fingerprint = fingerprintOf(step.inputs, step.except);
  if (existsSync(step.output) && existsSync(record) && readFileSync(record, "utf8") === fingerprint) return;
  rmSync(record, { force: true });
  await work();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(record, fingerprint);
}
