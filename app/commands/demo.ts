import { bundle, generate } from "./build/steps.ts";
import { startInstallation } from "./demo/installation.ts";
import { assertNodeVersion } from "./demo/node-version.ts";
import { runCommand } from "./run-command.ts";

/** `npm run demo`: builds what changed, then starts a filled installation with a local inbox. */
await runCommand(async () => {
  assertNodeVersion();
  console.log("Building …");
  await generate();
  await bundle();
  await startInstallation(
    (environment) => [
      { name: "inbox", command: ["--import", "tsx", "app/commands/inbox.ts"], environment },
      { name: "web", command: ["build/server/server.js"], environment },
      { name: "worker", command: ["build/server/worker.js"], environment },
    ],
    async (settings) => {
      const { welcome } = await import("./demo/welcome.ts");
      console.log(welcome(settings));
    },
  );
});
