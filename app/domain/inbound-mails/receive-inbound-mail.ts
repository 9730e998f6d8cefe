import { findMailbox } from "#app/domain/hearings/find-mailbox.ts";
import { pool } from "#app/server/database.ts";
import { isOwnMailServer } from "#app/server/own-mail-server.ts";
import type { Came } from "#app/server/receive-mail.ts";

/**
 * Keeps a mail as it came; it is read by the worker. Once this returns it is stored, and only then is its sender told so. It
 * came when its sender began to hand it over, by the database's clock: who is at it when a deadline passes is in time.
 */
export async function receiveInboundMail({ raw, from, to, peer = "", elapsedMs = 0 }: Came): Promise<void> {
  await pool().query(
    `INSERT INTO inbound_mail (envelope_from, envelope_to, raw, hearing_id, trusted, received_at)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp() - make_interval(secs => $6::numeric / 1000))`,
    [
      ...[from.replaceAll("\u0000", ""), to.toLowerCase(), raw],
      ...[await findMailbox(to), isOwnMailServer(peer), elapsedMs],
    ],
  );
}
