import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import { oweNews } from "#app/domain/news/owe-news.ts";
import { oweWeek } from "#app/domain/news/owe-week.ts";
import { database, pool, pooledTransaction, transaction } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { log } from "#app/server/logging.ts";
import { readMailLog, type SentLine } from "#app/server/mail-log.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** What reading the log came to: marked as sent, and sent though this database does not know them any more. */
export type Reconciled = { sent: number; unknown: number };

/** Whether the database was put back and nobody has yet read what was sent since. */
export async function isReconcilingDue(): Promise<boolean> {
  const where = { restored: true, reconciledAt: null, resumedAt: null };
  return env().MAIL_LOG !== undefined && (await database().sendingPause.count({ where })) > 0;
}

/**
 * After an older copy of the database has been put back: marks as sent what the mail log says was sent since, so that
 * nobody gets it again. Doing it again changes nothing. Refused unless sending is stopped by a restore; without a log
 * there is nothing to read, and an administrator who knows that may say so by `withoutLog`.
 */
export async function reconcileMailLog(options: { withoutLog?: boolean } = {}): Promise<Result<Reconciled>> {
  const paused = await database().sendingPause.findFirst({ where: { restored: true, resumedAt: null } });
  if (!paused) return refused("sending_not_restored");
  const folder = env().MAIL_LOG;
  if (!folder && !options.withoutLog) return refused("mail_log_missing");
  await oweAgain();
  const found: Reconciled = { sent: 0, unknown: 0 };
  const unknown: string[] = [];
  for await (const lines of folder ? readMailLog(folder) : []) {
    const read = await markSent(lines);
    found.sent += read.sent;
    unknown.push(...read.unknown);
  }
  found.unknown = new Set(unknown).size;
  if (found.unknown > 0) log.warn({ followUps: [...new Set(unknown)] }, "sent, but not in this database");
  await transaction(async (tx, now) => {
    await tx.sendingPause.update({
      where: { id: paused.id },
      data: {
        reconciledAt: now,
        reconciledSent: paused.reconciledSent + found.sent,
        reconciledUnknown: found.unknown,
      },
    });
    await record(tx, INSTALLATION, "mail_log_reconciled", "clock", now, paused.id, found);
  });
  return ok(found);
}

/** What subscribers were owed since the copy is owed again, under the same ids, so that the log can say that they have had it. */
async function oweAgain(): Promise<void> {
  await pooledTransaction((client) => oweNews(client, null));
  await transaction((tx, now) => oweWeek(tx, now));
}

async function markSent(lines: SentLine[]): Promise<{ sent: number; unknown: string[] }> {
  const { rows } = await pool().query<{ id: string; known: boolean; marked: boolean }>(
    `WITH said AS (
       SELECT DISTINCT ON (s.id) s.* FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, fence int, at timestamptz, reply text, optional boolean)
        ORDER BY s.id, s.fence DESC),
     marked AS (
       UPDATE follow_up f SET state = 'sent', sent_at = s.at, server_reply = s.reply, lease_until = NULL, last_error = '',
              fence = greatest(f.fence, s.fence)
         FROM said s WHERE f.id = s.id AND f.state IN ('owed', 'sending', 'failed') RETURNING f.id),
     told AS (
       UPDATE notice n SET sent_at = s.at, failed_at = NULL, last_error = ''
         FROM said s WHERE n.id = s.id AND n.sent_at IS NULL RETURNING n.id)
     SELECT s.id, s.optional IS TRUE OR EXISTS (SELECT FROM follow_up f WHERE f.id = s.id) AS known,
            EXISTS (SELECT FROM marked WHERE marked.id = s.id) OR EXISTS (SELECT FROM told WHERE told.id = s.id) AS marked
       FROM said s`,
    [JSON.stringify(lines)],
  );
  return {
    sent: rows.filter(({ marked }) => marked).length,
    unknown: rows.flatMap(({ id, known }) => (known ? [] : [id])),
  };
}
