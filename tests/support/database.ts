import { test as base } from "@playwright/test";
import { connectTo, disconnect } from "#app/server/database.ts";
import { cloneTemplate } from "./postgres.ts";

export { expect } from "@playwright/test";

type Database = ReturnType<typeof connectTo>;

/**
 * For tests of deeds and questions: `database` is a fresh database of the test's own, and the one that every deed
 * called in the test works on.
 */
export const test = base.extend<{ database: Database }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  database: async ({}, use) => {
    const clone = await cloneTemplate();
    await use(connectTo(clone.url));
    await disconnect();
    await clone.drop();
  },
});
