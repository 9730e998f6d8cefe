import { spawn } from "node:child_process";
import path from "node:path";
import { Stop } from "../run-command.ts";

/** Where an installed package's program is, without the shell's help (which differs on Windows). */
const programOf = (name: string, file: string): string => path.resolve("node_modules", name, file);

/** Runs an installed tool and shows its output only if it fails; a failure stops the command that asked for it. */
export async function runTool(
  name: string,
  file: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<void> {
  const { code, output } = await runQuietly([programOf(name, file), ...args], environment);
  if (code !== 0) throw new Stop(`${output.trim()}\n\n${name} ${args[0]} failed.`);
}

/** Runs an installed tool with its output passed on; answers its exit code. */
export function showTool(
  name: string,
  file: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<number> {
  const child = spawn(process.execPath, [programOf(name, file), ...args], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("exit", (code) => resolve(code ?? 1));
  });
}

function runQuietly(command: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part: string) => {
      output += part;
    });
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
