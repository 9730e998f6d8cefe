import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.ts";

const NONCE = 12;
const TAG = 16;

const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", env().SESSION_SECRET, "", `enciphered ${purpose}`, 32));

/** Bytes that only this installation can read (AES-256-GCM): what is stored by it opens nothing in a copy of the database. */
export function encipher(purpose: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const hidden = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

/** The bytes again; throws when they were enciphered for something else, elsewhere, or have been changed. */
export function decipher(purpose: string, enciphered: Uint8Array): Buffer {
  const all = Buffer.from(enciphered);
  const reading = createDecipheriv("aes-256-gcm", keyFor(purpose), all.subarray(0, NONCE));
  reading.setAuthTag(all.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([reading.update(all.subarray(NONCE + TAG)), reading.final()]);
}
