import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { prefixOf } from "#app/http/network.ts";
import { isProof, newChallenge } from "#app/server/proof-of-work.ts";

test("a proof is the solution of a task made here for that one form, and nothing else is", async () => {
  const key = randomUUID();
  const challenge = JSON.parse(await newChallenge(key));
  const solution = await solveChallenge({ challenge, deriveKey });
  const proof = JSON.stringify({ challenge, solution });
  expect(await isProof(proof, key)).toBe(true);
  expect(await isProof(proof, randomUUID()), "of another form").toBe(false);
  const { parameters } = challenge;
  for (const [what, wrong] of Object.entries({
    "an easier task": { challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution },
    "another form's key": {
      challenge: { ...challenge, parameters: { ...parameters, data: { key: "x" } } },
      solution,
    },
    "no work": { challenge, solution: { ...solution, counter: (solution?.counter ?? 0) + 1 } },
    "no solution": { challenge },
    "a number as its key": { challenge, solution: { counter: Number.MAX_VALUE, derivedKey: "zz" } },
  }))
    expect(await isProof(JSON.stringify(wrong), key), what).toBe(false);
  for (const nonsense of ["", "null", "{", "[]", "x".repeat(100_000)])
    expect(await isProof(nonsense, key), nonsense.slice(0, 9)).toBe(false);
});

test("a network is what one household or office has, and an address inside one says nothing", () => {
  for (const [address, network] of [
    ["90.12.34.56", "90.12.34.0/24"],
    ["::ffff:90.12.34.56", "90.12.34.0/24"],
    ["2001:db8:12:34ff::1", "2001:db8:12:3400::/56"],
    ["2001:db8::1", "2001:db8:0:0::/56"],
    ["2001:0db8:0012:3401:1:2:3:4", "2001:db8:12:3400::/56"],
    ["::2", "0:0:0:0::/56"],
    ["127.0.0.1", null],
    ["::1", null],
    ["10.1.2.3", null],
    ["::ffff:192.168.1.1", null],
    ["fd12::1", null],
    ["fe80::1%eth0", null],
    ["", null],
    ["nonsense, 1.2.3.4", null],
  ] as const)
    expect(prefixOf(address), address).toBe(network);
});
