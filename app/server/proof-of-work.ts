import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { digestOf } from "./sealed.ts";

/** About 256 tries of this many rounds: half a second for a browser, and hours for ten thousand forms. */
const COST = 2_000;
const PREFIX = "00";
const LONGEST = 4_000;

const secret = (): string => digestOf("proof-of-work", "");

const text = z.string().max(200);
const proof = z.object({
  challenge: z.object({
    parameters: z.object({
      ...{ algorithm: z.literal("PBKDF2/SHA-256"), nonce: text, salt: text, keyPrefix: text },
      ...{ cost: z.literal(COST), keyLength: z.literal(32), data: z.object({ key: text }) },
    }),
    signature: text,
  }),
  solution: z.object({ counter: z.number(), derivedKey: text }),
});

/** What the browser of whoever fills in the form with this key is asked to solve, as text. It holds for that form alone, and as long as the form does. */
export async function newChallenge(key: string): Promise<string> {
  const options = { algorithm: "PBKDF2/SHA-256", cost: COST, keyPrefix: PREFIX, data: { key } };
  return JSON.stringify(await createChallenge({ ...options, deriveKey, hmacSignatureSecret: secret() }));
}

/** Whether what a form brought is the solution of a challenge that was made here for its key. Whatever else it brought is none. */
export async function isProof(given: string, key: string): Promise<boolean> {
  if (given === "" || given.length > LONGEST) return false;
  const read = proof.safeParse(parsed(given));
  if (!read.success || read.data.challenge.parameters.data.key !== key) return false;
  try {
    const { verified } = await verifySolution({ ...read.data, deriveKey, hmacSignatureSecret: secret() });
    return verified;
  } catch {
    return false;
  }
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return null;
  }
}
