import { fork } from "node:child_process";
import { once } from "node:events";
import type { WhiteBookFormat } from "#app/domain/white-book/white-book.ts";
import type { Figure } from "./figure.ts";

const MANY = 3_000;
const ROUNDS = 3;
type Told = { seconds: number; megabytes: number };

/** A white book of 3,000 points drawn in a process of its own, against the seconds that we promise for it. */
export const benchWhiteBook = (format: WhiteBookFormat, promised: number) => async (): Promise<Figure> => {
  const times: Told[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await drawn(format, MANY));
  const small = await drawn(format, MANY / 10);
  const middle = times.toSorted((one, other) => one.seconds - other.seconds)[1] as Told;
  return {
    what: `points drawn as ${format}`,
    ours: Math.round(MANY / middle.seconds),
    limit: Math.round(MANY / promised),
    limitIs: `the promise of ${promised} s for ${MANY}`,
    more: {
      seconds: Math.round(middle.seconds * 100) / 100,
      peakMegabytes: Math.max(...times.map(({ megabytes }) => megabytes)),
      peakMegabytesOfTenth: small.megabytes,
    },
  };
};

async function drawn(format: WhiteBookFormat, many: number): Promise<Told> {
  const child = fork(new URL("draw-in-process.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", FORMAT: format, MANY: String(many) },
  });
  const ended = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`draw-in-process.ts ended with ${code} before it told anything`)),
  );
  const told = once(child, "message").then(([first]) => first as Told);
  const first = await Promise.race([told, ended]);
  await ended.catch(() => undefined);
  return first;
}
