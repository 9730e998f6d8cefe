import { generate } from "./build/steps.ts";
import { startInstallation } from "./demo/installation.ts";
import { assertNodeVersion } from "./demo/node-version.ts";
import { runCommand } from "./run-command.ts";

/** `npm run dev`: the demonstration from the sources, without a build: a page shows a change when it is loaded again. */
await runCommand(async () => {
  assertNodeVersion();
  await generate();
  const tsx = ["--import", "tsx"];
  await startInstallation(
    (environment) => [
      { name: "inbox", command: [...tsx, "app/commands/inbox.ts"], environment },
      {
        name: "web",
        command: [...tsx, "app/commands/dev/web.ts"],
        environment: { ...environment, NODE_ENV: "development" },
      },
      { name: "worker", command: [...tsx, "--watch", "app/worker.ts"], environment },
    ],
    async (settings) => {
      const { welcome } = await import("./demo/welcome.ts");
      console.log(welcome(settings));
    },
  );
});
