import { expect, test } from "@playwright/test";
import { runIntakeFaults } from "./run-intake-faults.ts";

test("whatever of web, worker and database is killed, what was acknowledged is there, once", async () => {
  test.setTimeout(240_000);
  const found = await runIntakeFaults({ clients: 8, kills: 2, seed: 11 });
  expect(Object.entries(found.breaches).filter(([, count]) => count > 0)).toEqual([]);
  expect(found.seen.acknowledged).toBeGreaterThan(50);
});
