import path from "node:path";
import { defineConfig } from "prisma/config";

// `prisma generate` needs no schema engine, but looks for one to download; any executable satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: path.join("prisma", "schema.prisma") });
