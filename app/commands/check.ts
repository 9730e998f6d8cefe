import { showTool } from "./build/run-tool.ts";
import { generate, writeRouteTypes } from "./build/steps.ts";
import { Stop } from "./run-command.ts";
import { runTests, tellCounts } from "./test/run-tests.ts";

const STEPS = [
  ["format and lint", "@biomejs/biome", "bin/biome", ["check", "--error-on-warnings", "."]],
  ["types", "typescript", "bin/tsc", ["--noEmit", "-p", "."]],
  ["what nobody uses", "knip", "bin/knip.js", []],
] as const;

/** Everything that CI checks; the first step that finds a fault says so and ends the check. */
async function firstFault(): Promise<string | null> {
  try {
    await generate();
    await writeRouteTypes();
  } catch (error) {
    return error instanceof Stop ? error.message : String(error);
  }
  for (const [name, tool, file, args] of STEPS) {
    console.log(`Checking ${name} …`);
    if ((await showTool(tool, file, [...args])) !== 0) return `Faults in ${name}: see above.`;
  }
  return null;
}

const fault = await firstFault();
if (fault) console.error(fault);
tellCounts(fault ? { passed: 0, failed: 1 } : await runTests(process.argv.slice(2)));
