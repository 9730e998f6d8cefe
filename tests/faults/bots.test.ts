import { expect, test } from "@playwright/test";
import { runBotFaults } from "./run-bot-faults.ts";

test("among a thousand posts of machines twenty people are kept in time, and none of them is set aside", async () => {
  test.setTimeout(300_000);
  const { breaches, seen } = await runBotFaults({ bots: 1_000, people: 20, seed: 20261126 });
  expect(Object.entries(breaches).filter(([, count]) => count > 0)).toEqual([]);
  expect(seen).toMatchObject({ people: 20, "people set aside": 0 });
  const {
    "machines stored": stored = 0,
    "machines set aside": aside = 0,
    "machines after the others": after = 0,
  } = seen;
  expect(aside + after).toBeGreaterThan(stored / 2);
  expect(aside).toBeGreaterThan(stored / 4);
});
