import { parseArgs } from "node:util";
import { bundle, generate } from "./build/steps.ts";
import { runCommand, Stop } from "./run-command.ts";
import { settingsFor, startTestServer } from "./test/test-server.ts";

/**
 * `npm run faults`: 10,000 follow-ups through a mail server that fails in every way, by three workers that are killed
 * fifty times. Ends with 1 when somebody was forgotten, or told what is not theirs. `-- --seed N` repeats a run, `-- --json`
 * tells it to programs, `-- --follow-ups N --kills N` makes it smaller.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
      "follow-ups": { type: "string", default: "10000" },
      kills: { type: "string", default: "50" },
      json: { type: "boolean", default: false },
    },
  });
  await generate();
  await bundle();
  const server = await startTestServer({ durable: false });
  try {
    Object.assign(process.env, settingsFor(server));
    const { runFaults } = await import("#tests/faults/run-faults.ts");
    const wanted = { followUps: Number(values["follow-ups"]), kills: Number(values.kills) };
    const seed = Number(values.seed);
    const found = await runFaults({ ...wanted, seed, longestSeconds: 900 });
    if (values.json) console.log(JSON.stringify({ seed, ...found }));
    else {
      console.log(`Seed ${seed}`);
      for (const [title, counts] of [
        ["Must be nought", found.breaches],
        ["Seen", found.seen],
        ["Faults of the mail server", found.met],
      ] as const) {
        console.log(`\n${title}`);
        for (const [what, count] of Object.entries(counts))
          console.log(`  ${String(count).padStart(7)}  ${what}`);
      }
    }
    if (Object.values(found.breaches).some((count) => count > 0)) throw new Stop("A promise was broken.");
  } finally {
    server.close();
  }
});
