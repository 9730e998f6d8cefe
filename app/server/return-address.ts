import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";

/** What a mail of ours was about, and which attempt at it: an older attempt's echo says nothing of a newer one. */
export type SentMark = { of: "follow_up" | "notice"; id: string; attempt: number };

const KINDS = ["follow_up", "notice"] as const;
const BYTES = { kind: 1, id: 16, attempt: 4, seal: 10 };
const MARKED = BYTES.kind + BYTES.id + BYTES.attempt;
const WHOLE = MARKED + BYTES.seal;
/** Digits and small letters only: mail servers may write an address in other cases. */
const RADIX = 32;
const TOKEN = /^[0-9a-v]{1,50}$/;

const sealOf = (marked: Buffer): Buffer =>
  createHmac("sha256", env().SESSION_SECRET)
    .update("return-address\u0000")
    .update(marked)
    .digest()
    .subarray(0, BYTES.seal);

/**
 * The address that a mail of ours is returned to and answered at, of its own for each (VERP): INBOUND_ADDRESS with a sealed
 * mark of what it was about. Undefined when we take no mail.
 */
export function returnAddress({ of, id, attempt }: SentMark): string | undefined {
  const address = env().INBOUND_ADDRESS;
  if (!address) return undefined;
  const marked = Buffer.alloc(MARKED);
  marked.writeUInt8(KINDS.indexOf(of) + 1, 0);
  marked.write(id.replaceAll("-", ""), BYTES.kind, "hex");
  marked.writeUInt32BE(attempt, BYTES.kind + BYTES.id);
  const token = BigInt(`0x${Buffer.concat([marked, sealOf(marked)]).toString("hex")}`).toString(RADIX);
  const [local, domain] = address.split("@");
  return `${local}+${token}@${domain}`;
}

/** What the mail was about that this address was made for; null when it was not made here. */
export function readReturnAddress(address: string): SentMark | null {
  const token = tokenIn(address);
  if (!token || !TOKEN.test(token)) return null;
  const number = [...token].reduce(
    (sum, digit) => sum * BigInt(RADIX) + BigInt(Number.parseInt(digit, RADIX)),
    0n,
  );
  const hex = number.toString(16).padStart(WHOLE * 2, "0");
  if (hex.length !== WHOLE * 2) return null;
  const bytes = Buffer.from(hex, "hex");
  const marked = bytes.subarray(0, MARKED);
  if (!timingSafeEqual(bytes.subarray(MARKED), sealOf(marked))) return null;
  const of = KINDS[marked.readUInt8(0) - 1];
  const id = marked
    .toString("hex", BYTES.kind, BYTES.kind + BYTES.id)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return of ? { of, id, attempt: marked.readUInt32BE(BYTES.kind + BYTES.id) } : null;
}

/** Whether we take mail for an address: INBOUND_ADDRESS itself, or one that was made from it here. */
export function isOurs(address: string): boolean {
  const ours = env().INBOUND_ADDRESS?.toLowerCase();
  return ours !== undefined && (address.toLowerCase() === ours || readReturnAddress(address) !== null);
}

/** What stands after the plus in an address of ours; null when it is not one. */
export function tokenIn(address: string): string | null {
  const [local, domain] = (env().INBOUND_ADDRESS ?? "").toLowerCase().split("@");
  const [given = "", at, ...more] = address.toLowerCase().split("@");
  if (!local || at !== domain || more.length > 0 || !given.startsWith(`${local}+`)) return null;
  return given.slice(local.length + 1);
}
