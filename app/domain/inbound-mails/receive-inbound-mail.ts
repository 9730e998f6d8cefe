import { pool } from "#app/server/database.ts";
import type { Came } from "#app/server/receive-mail.ts";

/** Keeps a mail as it came; it is read by the worker. Once this returns it is stored, and only then is its sender told so. */
export async function receiveInboundMail({ raw, from, to }: Came): Promise<void> {
  await pool().query("INSERT INTO inbound_mail (envelope_from, envelope_to, raw) VALUES ($1, $2, $3)", [
    from.replaceAll("\u0000", ""),
    to.toLowerCase(),
    raw,
  ]);
}
