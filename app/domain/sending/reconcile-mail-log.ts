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
 * After an older copy of the database has been put back: marks as sent what the mail log says was sent since, also where a
 * deed that was done again owes it anew, so that nobody gets it again. Doing it again changes nothing. Refused unless
 * sending is stopped by a restore; without a log there is nothing to read, and an administrator who knows that may say so
 * by `withoutLog`.
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
  if (found.unknown > 0) log.warn({ mails: [...new Set(unknown)] }, "sent, but not in this database");
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

/** What each line of the log is called in SQL. */
const SAID = `said AS (
       SELECT DISTINCT ON (s.id) s.*
         FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, fence int, at timestamptz, reply text, participant uuid,
                                                 milestone text, occasion uuid, party uuid, kind text)
        ORDER BY s.id, s.fence DESC)`;

/** The rows that a line means: by their id, or because they tell the same to the same. */
const FOLLOW_UPS = `${SAID}, meant AS (
       SELECT s.id AS line, f.id, s.at, s.reply, s.fence FROM said s JOIN follow_up f ON f.id = s.id
       UNION ALL
       SELECT s.id, f.id, s.at, s.reply, f.fence FROM said s
         JOIN follow_up f ON f.participant_id = s.participant AND f.occasion_id = s.occasion AND f.milestone::text = s.milestone
        WHERE f.id <> s.id),
     marked AS (
       UPDATE follow_up f SET state = 'sent', sent_at = m.at, server_reply = m.reply, lease_until = NULL, last_error = '',
              fence = greatest(f.fence, m.fence)
         FROM meant m WHERE f.id = m.id AND f.state IN ('owed', 'sending', 'failed') RETURNING f.id)`;
const NOTICES = `${SAID}, meant AS (
       SELECT s.id AS line, n.id, s.at FROM said s JOIN notice n ON n.id = s.id
       UNION ALL
       SELECT s.id, n.id, s.at FROM said s JOIN notice n ON n.party_id = s.party AND n.kind::text = s.kind
        WHERE NOT EXISTS (SELECT FROM notice known WHERE known.id = s.id)),
     marked AS (
       UPDATE notice n SET sent_at = m.at, last_error = '' FROM meant m
        WHERE n.id = m.id AND n.sent_at IS NULL AND n.failed_at IS NULL RETURNING n.id)`;

/** Nobody is owed a subscriber's mail: who has unsubscribed since may well be unknown, and nobody has to look. */
const isOptional = (kind = ""): boolean => kind.startsWith("subscription_");

async function markSent(lines: SentLine[]): Promise<{ sent: number; unknown: string[] }> {
  const mark = async (meant: string) => {
    const { rows } = await pool().query<{ line: string; marked: boolean }>(
      `WITH ${meant} SELECT m.line, EXISTS (SELECT FROM marked WHERE marked.id = m.id) AS marked FROM meant m`,
      [JSON.stringify(lines)],
    );
    return rows;
  };
  const rows = [...(await mark(FOLLOW_UPS)), ...(await mark(NOTICES))];
  const known = new Set(rows.map(({ line }) => line));
  return {
    sent: rows.filter(({ marked }) => marked).length,
    unknown: lines.flatMap(({ id, kind }) => (known.has(id) || isOptional(kind) ? [] : [id])),
  };
}
