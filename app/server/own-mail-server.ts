import { env } from "./env.ts";

/** Whether a machine that hands us mail is a mail server of the municipality's own (INBOUND_TRUSTED), whose headers are believed. */
export function isOwnMailServer(peer: string): boolean {
  const address = peer.replace(/^::ffff:/i, "").toLowerCase();
  return (env().INBOUND_TRUSTED ?? []).includes(address);
}
