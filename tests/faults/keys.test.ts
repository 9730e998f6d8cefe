import { expect, test } from "@playwright/test";
import { runKeyFaults } from "./run-key-faults.ts";

test("a form that is sent again and again is one submission with one receipt, and another text in it is explained", async () => {
  test.setTimeout(120_000);
  const { breaches, seen, met } = await runKeyFaults({ keys: 300, seed: 20261126 });
  expect(Object.entries(breaches).filter(([, count]) => count > 0)).toEqual([]);
  expect(seen).toMatchObject({ keys: 300, rows: 300 });
  expect(Object.keys(met)).toEqual(["answer lost", "answered 303", "answered 409"]);
});
