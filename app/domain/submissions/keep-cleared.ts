import type { Passages } from "#app/domain/clearings/finding.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import type { Transaction } from "#app/server/database.ts";
import type { Clearance, HoldGround } from "#app/server/prisma/enums.ts";

/** `passages`: how many of which kind were left out; `ground`: why it is held back, as the public is told. */
export type Cleared = {
  clearance: Clearance;
  text: string;
  name: string;
  reason: string;
  passages?: Passages;
  ground?: HoldGround;
};
type Held = { id: string; hearingId: string; body: string };

/**
 * Stores what the public sees of a submission, keeps the decision (an official's, or the participant's own), and owes its
 * participant, and whoever signed it, word of it; `alreadyTold` is the participant who hears of it by another mail.
 */
export const keepCleared = (
  tx: Transaction,
  held: Held,
  said: Cleared,
  by: Staff | "participant",
  now: Date,
  alreadyTold?: string,
): Promise<void> => keepAllCleared(tx, held.hearingId, [{ ...said, submission: held }], by, now, alreadyTold);

/** The same for many of one hearing at once. Who waits for the deadline is told when it is shown. */
export async function keepAllCleared(
  tx: Transaction,
  hearingId: string,
  all: (Cleared & { submission: Held })[],
  by: Staff | "participant",
  now: Date,
  alreadyTold?: string,
): Promise<void> {
  const rows = all.map(({ submission, passages = {}, ground = null, ...said }) => ({
    ...{ ...said, id: submission.id, passages, ground, leftOut: said.text !== submission.body },
  }));
  const byId = by === "participant" ? null : by.id;
  await tx.$executeRaw`
    WITH said AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        s (id uuid, clearance clearance, text text, name text, reason text, passages jsonb, ground hold_ground, "leftOut" boolean)
    ), shown AS (
      INSERT INTO public_text (submission_id, clearance, text, name, reason, left_out, ground, cleared_by_id, cleared_at)
      SELECT id, clearance, text, name, reason, passages, ground, ${byId}::uuid, ${now} FROM said
      ON CONFLICT (submission_id) DO UPDATE SET clearance = excluded.clearance, text = excluded.text, name = excluded.name,
        reason = excluded.reason, left_out = excluded.left_out, ground = excluded.ground, cleared_by_id = excluded.cleared_by_id,
        cleared_at = excluded.cleared_at
    ), cleared AS (
      INSERT INTO clearing (submission_id, clearance, name, left_out, passages, ground, reason, cleared_by_id, cleared_at)
      SELECT id, clearance, name, "leftOut", passages, ground, reason, ${byId}::uuid, ${now} FROM said WHERE clearance <> 'waiting'
      RETURNING id, submission_id
    )
    INSERT INTO follow_up (hearing_id, participant_id, milestone, occasion_id, owed_at, due_at)
    SELECT ${hearingId}::uuid, v.participant_id, 'publication', c.id, ${now}, ${now}
      FROM cleared c JOIN voice v ON v.submission_id = c.submission_id
     WHERE v.participant_id IS DISTINCT FROM ${alreadyTold ?? null}::uuid
    ON CONFLICT DO NOTHING`;
}
