import { fork } from "node:child_process";
import { once } from "node:events";

type Told = Record<string, unknown>;

/** Runs some work beside a script of limits/ in a process of its own, with the first thing that the script tells. */
export async function withLimit<T>(
  name: string,
  environment: Record<string, string>,
  work: (told: Told) => Promise<T>,
): Promise<T> {
  const child = fork(new URL(`limits/${name}.ts`, import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  const ended = once(child, "exit");
  try {
    const told = once(child, "message").then(([first]) => first as Told);
    const early = ended.then(() => Promise.reject(new Error(`limits/${name}.ts ended before it was ready`)));
    return await work(await Promise.race([told, early]));
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}
