import { expect, test } from "@playwright/test";
import { runFaults } from "./run-faults.ts";

test("whatever the mail server does and whoever is killed, nobody is forgotten and nobody gets another's mail", async () => {
  test.setTimeout(180_000);
  const found = await runFaults({ followUps: 300, kills: 4, seed: 7, longestSeconds: 150 });
  expect(Object.entries(found.breaches).filter(([, count]) => count > 0)).toEqual([]);
  expect(found.seen).toMatchObject({ "follow-ups": 300, kills: 4 });
});
