import { cpus } from "node:os";
import type { Figure } from "#tests/bench/figure.ts";
import type { Sized } from "#tests/bench/sized.ts";
import { bundle, generate } from "./build/steps.ts";
import { runCommand } from "./run-command.ts";
import { settingsFor, startTestServer } from "./test/test-server.ts";

/**
 * `npm run bench`: our speed beside the limit of what it is made of, both measured now on this machine, on a Postgres that
 * writes to disk; and what officials wait for in a normal hearing and in a very large one. `-- --json` prints one object
 * instead of the table; names (`-- casework`) choose, and the long ones (`-- stampede`) run only by name.
 */
await runCommand(async () => {
  await generate();
  await bundle();
  const server = await startTestServer({ durable: true });
  try {
    Object.assign(process.env, settingsFor(server));
    const { benches, longBenches, sizedBenches } = await import("#tests/bench/benches.ts");
    const wanted = process.argv.slice(2).filter((name) => !name.startsWith("--"));
    const chosen = <B>(all: Record<string, B>) =>
      Object.entries(all).filter(([name]) => wanted.length === 0 || wanted.includes(name));
    const figures: Record<string, Figure> = {};
    for (const [name, bench] of chosen(benches)) figures[name] = await bench();
    const sizes: Record<string, Sized[]> = {};
    for (const [name, bench] of chosen(sizedBenches)) sizes[name] = await bench();
    const long: Record<string, Record<string, number>> = {};
    for (const [name, bench] of Object.entries(longBenches))
      if (wanted.includes(name)) long[name] = await bench();
    const { ratioOf } = await import("#tests/bench/figure.ts");
    const ratios = Object.fromEntries(Object.entries(figures).map(([name, each]) => [name, ratioOf(each)]));
    const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? "" };
    if (process.argv.includes("--json"))
      return console.log(JSON.stringify({ machine, ratios, figures, sizes, long }));
    console.log(`Node ${machine.node}, ${machine.cores} cores, ${machine.processor}\n`);
    for (const [name, { what, ours, limit, limitIs, more = {} }] of Object.entries(figures)) {
      const besides = Object.entries(more).map(([of, value]) => `; ${of} ${value}`);
      console.log(`${what}: ${ours}/s; ${limitIs}: ${limit}/s; ratio ${ratios[name]}${besides.join("")}`);
    }
    for (const { what, unit, small, large } of Object.values(sizes).flat())
      console.log(
        `${what}: ${small} ${unit} normal, ${large} ${unit} large; ratio ${(large / small).toFixed(1)}`,
      );
    for (const [name, figuresOf] of Object.entries(long))
      for (const [what, figure] of Object.entries(figuresOf)) console.log(`${name}: ${what} ${figure}`);
  } finally {
    server.close();
  }
});
