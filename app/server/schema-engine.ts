import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigratingAdapter } from "./migrating-adapter.ts";

type SchemaEngine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>;
type Started = { __wbindgen_start?: () => void };

/** Where the engine leaves the reason when it gives up. */
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: { set_message: (reason: string) => console.error(reason) },
});

/** The engine's time limits, one of which it forgets: a process need not wait ten seconds for it before it ends. */
const lettingGo = Object.fromEntries(
  Object.keys(bindings)
    .filter((name) => name.startsWith("__wbg_setTimeout_"))
    .map((name) => [name, (late: () => void, ms: number) => setTimeout(late, ms).unref()]),
);

let started: Promise<void> | undefined;

/** Loads Prisma's schema engine from its WebAssembly file: nothing is downloaded, on any platform. */
async function startWebAssembly(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  const imports = {
    "./schema_engine_bg.js": { ...bindings, ...lettingGo },
  } as unknown as WebAssembly.Imports;
  const instance = new WebAssembly.Instance(module, imports);
  (bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(
    instance.exports,
  );
  (instance.exports as Started).__wbindgen_start?.();
}

/** Does one piece of work with Prisma's schema engine connected to a database, then lets go of it. */
export async function withSchemaEngine<T>(
  url: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  started ??= startWebAssembly();
  await started;
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigratingAdapter(url));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    adapter,
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}
