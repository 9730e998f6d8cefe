import { bundle, generate } from "./build/steps.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  await generate();
  await bundle();
});
