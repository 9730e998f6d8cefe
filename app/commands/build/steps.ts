import { unlessUnchanged } from "./fingerprint.ts";
import { runTool } from "./run-tool.ts";

const TEXT = "app/shared/text";
const GENERATED = [`${TEXT}/compiled`, "app/server/prisma"];

/** What is generated from other files and not committed: the texts in both languages and the database client. */
export async function generate(): Promise<void> {
  await unlessUnchanged(
    {
      name: "text",
      inputs: [`${TEXT}/da`, `${TEXT}/en`, `${TEXT}/project.inlang/settings.json`, "package-lock.json"],
      output: `${TEXT}/compiled/messages.js`,
    },
    () =>
      runTool("@inlang/paraglide-js", "bin/run.js", [
        ...["compile", "--silent", "--project", `${TEXT}/project.inlang`, "--outdir", `${TEXT}/compiled`],
      ]),
  );
  await unlessUnchanged(
    {
      name: "database-client",
      inputs: ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
      output: "app/server/prisma/client.ts",
    },
    () => runTool("prisma", "build/index.js", ["generate", "--no-hints"], { CHECKPOINT_DISABLE: "1" }),
  );
}

/** The web process, the worker and what browsers load, in build/. */
export async function bundle(): Promise<void> {
  await unlessUnchanged(
    {
      name: "bundle",
      inputs: [
        ...["app", "emails", "prisma", "public"],
        ...["vite.config.ts", "react-router.config.ts", "tsconfig.json", "package-lock.json"],
      ],
      except: [...GENERATED, "app/commands", "prisma/migrations", "prisma/demonstration", "prisma/seed.ts"],
      output: "build/server/server.js",
    },
    () => runTool("@react-router/dev", "bin.js", ["build"], { NODE_ENV: "production" }),
  );
}

/** The types of the routes, which React Router writes for the type check. */
export const writeRouteTypes = (): Promise<void> => runTool("@react-router/dev", "bin.js", ["typegen"]);
