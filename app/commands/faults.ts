import { parseArgs } from "node:util";
import { bundle, generate } from "./build/steps.ts";
import { runCommand, Stop } from "./run-command.ts";
import { settingsFor, startTestServer } from "./test/test-server.ts";

/**
 * `npm run faults`: what becomes of 10,000 follow-ups when the mail server fails in every way and workers are killed, of what
 * people send while web, worker and Postgres are killed, of a web process that is asked what no page of ours asks, of 10,000 forms that
 * are sent again and again, and of 200 people among 10,000 machines. Ends with 1 when a promise was broken. Names (`-- mails`, `intake`, `requests`, `keys`, `bots`) choose; `-- --seed N`
 * repeats a run, `-- --json` tells it to programs; `--follow-ups`, `--kills`, `--clients`, `--requests`, `--keys` and `--bots` make it smaller or larger.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
      "follow-ups": { type: "string", default: "10000" },
      kills: { type: "string" },
      clients: { type: "string", default: "32" },
      requests: { type: "string", default: "100000" },
      keys: { type: "string", default: "10000" },
      bots: { type: "string", default: "10000" },
      json: { type: "boolean", default: false },
    },
  });
  await generate();
  await bundle();
  const server = await startTestServer({ durable: false });
  try {
    Object.assign(process.env, settingsFor(server));
    const { runBotFaults } = await import("#tests/faults/run-bot-faults.ts");
    const { runFaults } = await import("#tests/faults/run-faults.ts");
    const { runIntakeFaults } = await import("#tests/faults/run-intake-faults.ts");
    const { runKeyFaults } = await import("#tests/faults/run-key-faults.ts");
    const { runRequestFaults } = await import("#tests/faults/run-request-faults.ts");
    const seed = Number(values.seed);
    const suites = {
      mails: () =>
        runFaults({
          followUps: Number(values["follow-ups"]),
          kills: Number(values.kills ?? 50),
          seed,
          longestSeconds: 900,
        }),
      intake: () =>
        runIntakeFaults({ clients: Number(values.clients), kills: Number(values.kills ?? 20), seed }),
      requests: () => runRequestFaults({ count: Number(values.requests), seed }),
      keys: () => runKeyFaults({ keys: Number(values.keys), seed }),
      bots: () =>
        runBotFaults({ bots: Number(values.bots), people: Math.ceil(Number(values.bots) / 50), seed }),
    };
    const broken: string[] = [];
    for (const [name, run] of Object.entries(suites)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const found = await run();
      if (values.json) console.log(JSON.stringify({ suite: name, seed, ...found }));
      else tell(name, seed, found);
      if (Object.values(found.breaches).some((count) => count > 0)) broken.push(name);
    }
    if (broken.length > 0) throw new Stop(`A promise was broken: ${broken.join(", ")}.`);
  } finally {
    server.close();
  }
});

function tell(
  name: string,
  seed: number,
  found: Record<"breaches" | "seen" | "met", Record<string, number>>,
) {
  console.log(`\n${name}, seed ${seed}`);
  for (const [title, counts] of [
    ["Must be nought", found.breaches],
    ["Seen", found.seen],
    ["Met", found.met],
  ] as const) {
    console.log(`\n${title}`);
    for (const [what, count] of Object.entries(counts))
      console.log(`  ${String(count).padStart(7)}  ${what}`);
  }
}
