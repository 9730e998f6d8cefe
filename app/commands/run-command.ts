/** A reason to stop that is told in one sentence, without a stack trace. */
export class Stop extends Error {
  override name = "Stop";
}

/** Runs what an npm script does; whatever stops it is said on stderr and ends the process with 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
