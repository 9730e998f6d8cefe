import { coalesce } from "#app/server/coalesce.ts";
import { pool } from "#app/server/database.ts";
import { hastened } from "#app/server/haste.ts";
import { log } from "#app/server/logging.ts";
import { noteSent } from "#app/server/mail-log.ts";
import type { Delivery } from "#app/server/mailer.ts";
import type { Claimed } from "./claim-due.ts";

/** After so many the pauses have lasted for three days, less some hours. */
export const LAST_ATTEMPT = 26;
/** Seconds until the next attempt: 30 s, 1, 2, 4 … minutes, at most 4 hours. */
export const pauseAfter = (attempts: number): number =>
  hastened(Math.min(30 * 2 ** (attempts - 1), 4 * 60 * 60));

type Settled = {
  id: string;
  fence: number;
  state: "sent" | "owed" | "failed";
  pause: number;
  uncertain: boolean;
  /** It was begun and not tried: that counts as no attempt. */
  untried: boolean;
  reply: string;
  error: string;
};

/** What the ledger says after an attempt. A second uncertain attempt is a task for an official, not a third mail. */
export function settlementOf(claimed: Claimed, delivery: Delivery): Settled {
  const { id, fence, attempts } = claimed;
  const doubt = claimed.uncertain || claimed.takenOver;
  if (delivery.kind === "sent") {
    const { reply } = delivery;
    return { id, fence, state: "sent", pause: 0, uncertain: doubt, untried: false, reply, error: "" };
  }
  const error = delivery.reason;
  if (delivery.untried)
    return { id, fence, state: "owed", pause: 0, uncertain: doubt, untried: true, reply: "", error };
  const uncertain = doubt || delivery.kind === "uncertain";
  const over =
    delivery.kind === "failed" || attempts >= LAST_ATTEMPT || (delivery.kind === "uncertain" && doubt);
  return {
    id,
    fence,
    state: over ? "failed" : "owed",
    pause: pauseAfter(attempts),
    ...{ uncertain, untried: false, reply: "", error },
  };
}

/** What was sent, as it is kept. */
export type Kept = { subject: string; kept: string };

type Told = { participant: string; milestone: string; occasion: string };

const write = coalesce<Settled & Kept & { at?: Date; about: Told }, boolean>(
  async (items) => {
    const sent = items.filter(({ state }) => state === "sent");
    // The ledger's word is worth more than the log's: it is written even when the log cannot be.
    await noteSent(sent).catch((error) => log.error({ err: error }, "mail log not written"));
    const { rows } = await pool().query<{ id: string }>(
      `WITH s AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, fence int, state text, pause float8, uncertain boolean,
                                         untried boolean, reply text, error text, at timestamptz, subject text, kept text)),
       settled AS (UPDATE follow_up f
          SET state = s.state::follow_up_state, lease_until = NULL, uncertain = s.uncertain, server_reply = s.reply,
              attempts = f.attempts - s.untried::int, last_error = s.error,
              due_at = CASE s.state WHEN 'owed' THEN clock_timestamp() + make_interval(secs => s.pause) ELSE f.due_at END,
              sent_at = CASE s.state WHEN 'sent' THEN coalesce(s.at, clock_timestamp()) END
         FROM s WHERE f.id = s.id AND f.fence = s.fence AND f.state = 'sending'
       RETURNING f.id),
       kept AS (INSERT INTO kept_mail (follow_up_id, attempt, subject, text)
         SELECT s.id, s.fence, s.subject, s.kept FROM s JOIN settled USING (id) WHERE s.state = 'sent')
       SELECT id FROM settled`,
      [JSON.stringify(items)],
    );
    const written = new Set(rows.map((row) => row.id));
    return items.map((item) => written.has(item.id));
  },
  { largest: 200, lanes: 1, gatherMs: 25 },
);

/**
 * Writes what became of an attempt, and keeps what was sent; false when another worker had taken the follow-up over, whose word then counts. `at`
 * dates a sending in the demonstration's past.
 */
export const settle = (
  claimed: Claimed,
  delivery: Delivery,
  mail: Kept | undefined,
  at?: Date,
): Promise<boolean> =>
  write({
    ...settlementOf(claimed, delivery),
    subject: mail?.subject ?? "",
    kept: mail?.kept ?? "",
    at,
    about: {
      participant: claimed.participantId,
      milestone: claimed.milestone,
      occasion: claimed.occasionId,
    },
  });
