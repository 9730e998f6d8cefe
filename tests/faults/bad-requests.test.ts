import { expect, test } from "@playwright/test";
import { runRequestFaults } from "./run-request-faults.ts";

test("ten thousand requests that no page of ours makes are answered, and none with a failure", async () => {
  test.setTimeout(600_000);
  const { breaches, seen, met } = await runRequestFaults({ count: 10_000, seed: 20261125 });
  expect(Object.entries(breaches).filter(([, count]) => count > 0)).toEqual([]);
  expect(seen.requests).toBeGreaterThanOrEqual(10_000);
  expect(Object.keys(met)).toEqual(
    expect.arrayContaining(["answered 200", "answered 303", "answered 404", "answered 422"]),
  );
});
