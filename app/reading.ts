import { recordReading } from "#app/domain/attachments/record-reading.ts";
import { assertTrustworthy, disconnect } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";

/**
 * The process that the worker starts when attachments are due to be read: reads them one by one and ends. A file that somebody made to
 * exhaust whoever reads it stops this process and nothing else; the worker watches its time and memory.
 */
async function read(): Promise<void> {
  let stopped = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => (stopped = true));
  // The worker that started us has gone: whoever takes its place starts another.
  process.once("disconnect", () => (stopped = true));
  await assertTrustworthy();
  while (!stopped && (await recordReading(() => process.send?.("taken"))));
  await disconnect();
}

await read().then(
  () => process.exit(0),
  (error) => {
    log.error({ err: error }, "reading attachments failed");
    process.exit(1);
  },
);
