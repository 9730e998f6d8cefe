import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

/** A keyed digest of some text, different for every purpose; 32 bytes as base64url. */
const sealOf = (purpose: string, text: string): Buffer =>
  createHmac("sha256", env().SESSION_SECRET).update(`${purpose}\u0000${text}`).digest();

/** Text with a seal that only this installation can make. */
export const seal = (purpose: string, text: string): string =>
  `${Buffer.from(text).toString("base64url")}.${sealOf(purpose, text).toString("base64url")}`;

/** A digest by which a text can be recognised here, but neither read nor guessed without our secret. */
export const digestOf = (purpose: string, text: string): string =>
  sealOf(purpose, text).toString("base64url");

/** The text of a sealed token; null when it was not sealed here for this purpose, or is longer than such a token is. */
export function unseal(purpose: string, token: string, longest = 400): string | null {
  const [encoded, mark, ...more] = token.split(".");
  if (!encoded || !mark || more.length > 0 || token.length > longest) return null;
  const text = Buffer.from(encoded, "base64url").toString();
  const given = Buffer.from(mark, "base64url");
  const right = sealOf(purpose, text);
  return given.length === right.length && timingSafeEqual(given, right) ? text : null;
}
