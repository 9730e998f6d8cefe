import { makeLetters } from "#app/domain/print-jobs/make-letters.ts";
import { makeFile } from "#app/domain/white-book/make-file.ts";
import { assertTrustworthy, disconnect } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";

/**
 * The process that the worker starts when a white book's files or letters to print are due: makes them one by one and ends, and its memory with
 * it. Drawing takes seconds in which a process does nothing else, so no mail and no page may wait for it.
 */
async function draw(): Promise<void> {
  let stopped = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => (stopped = true));
  // The worker that started us has gone: whoever takes its place starts another.
  process.once("disconnect", () => (stopped = true));
  await assertTrustworthy();
  while (!stopped && ((await makeFile()) || (await makeLetters())));
  await disconnect();
}

await draw().then(
  () => process.exit(0),
  (error) => {
    log.error({ err: error }, "drawing failed");
    process.exit(1);
  },
);
