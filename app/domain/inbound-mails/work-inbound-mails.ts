import { simpleParser } from "mailparser";
import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { MOMENT, pool, type Transaction, transaction } from "#app/server/database.ts";
import { hastened } from "#app/server/haste.ts";
import { log } from "#app/server/logging.ts";
import { endSubscription } from "./end-subscription.ts";
import { findAnswered } from "./find-answered.ts";
import type { Answered, InboundKind } from "./inbound-mail.ts";
import { type Reading, readingOf } from "./reading.ts";
import { settleReturned } from "./settle-returned.ts";

/** Each may be thirty megabytes. */
const AT_ONCE = 3;
/** A mail that cannot be read so often is shown to an official as it came. */
const LAST_ATTEMPT = 6;

const READ_AS_IT_IS = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
};

type Taken = { id: string; raw: Buffer; from: string; to: string; attempts: number };

/**
 * Reads the mails that have come: what was returned becomes a task in the ledger, an answer is laid before those who work on
 * its writer's points, what programs write is set aside. Answers whether there were any. A mail whose reading fails comes
 * again after a while.
 */
export async function workInboundMails(): Promise<boolean> {
  const { rows } = await pool().query<Taken>(
    `UPDATE inbound_mail SET attempts = attempts + 1, due_at = clock_timestamp() + make_interval(secs => $2 * (attempts + 1))
      WHERE id IN (SELECT id FROM inbound_mail WHERE kind IS NULL AND due_at <= ${MOMENT}
                    ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING id, raw, envelope_from AS "from", envelope_to AS "to", attempts`,
    [AT_ONCE, hastened(10, 1)],
  );
  for (const taken of rows) await workInboundMail(taken);
  return rows.length > 0;
}

async function workInboundMail(taken: Taken): Promise<void> {
  try {
    const parsed = await simpleParser(taken.raw, READ_AS_IT_IS);
    await settle(taken, readingOf(parsed, taken.from));
  } catch (error) {
    log.error({ err: error, inboundMail: taken.id }, "inbound mail could not be read");
    if (taken.attempts < LAST_ATTEMPT) return;
    await pool().query("UPDATE inbound_mail SET kind = 'unreadable' WHERE id = $1 AND kind IS NULL", [
      taken.id,
    ]);
  }
}

function settle({ id, to, attempts }: Taken, reading: Reading) {
  return transaction(async (tx, now) => {
    const { report, automatic, answers, ...read } = reading;
    const answered = await findAnswered(to, answers, tx);
    const repeated = read.messageId !== null && (await hasCome(tx, to, read.messageId));
    const ended = await endSubscription(tx, answered, report);
    const kind = repeated ? "repeated" : ended ? "auto_reply" : kindOf(reading, answered);
    if (kind === "returned" && answered && report) {
      const settled = await settleReturned(tx, answered, report, now);
      // The other server was quicker than our own ledger: once more when it has been written.
      if (settled === "under_way" && attempts < LAST_ATTEMPT) return;
    }
    await tx.inboundMail.update({
      where: { id },
      data: {
        ...read,
        kind,
        diagnosis: report ? [report.status, report.words].filter(Boolean).join(" ") : "",
        hearingId: answered?.hearingId ?? null,
        participantId: answered?.participantId ?? null,
        ...(answered?.of === "follow_up" && { followUpId: answered.id }),
        ...(answered?.of === "notice" && !ended && { noticeId: answered.id }),
      },
    });
    if (kind !== "reply" || !answered?.hearingId) return;
    for (const staffId of await whoseAffair(tx, answered))
      await oweNotice(tx, staffId, "reply_received", null, now, { inboundMailId: id });
    await record(tx, answered.hearingId, "reply_received", "participant", now, id);
  });
}

const hasCome = async (tx: Transaction, envelopeTo: string, messageId: string): Promise<boolean> =>
  (await tx.inboundMail.count({ where: { envelopeTo, messageId, kind: { not: "repeated" } } })) > 0;

function kindOf({ report, automatic }: Reading, answered: Answered | null): InboundKind {
  const known = answered?.hearingId;
  if (report?.kind === "complaint") return known ? "complaint" : "stray";
  if (report && report.kind !== "delivered") return answered ? report.kind : "auto_reply";
  if (report || automatic) return "auto_reply";
  return known ? "reply" : "stray";
}

/** Who works on the points of whom it is from; when nobody does, whoever owns the hearing. */
async function whoseAffair(tx: Transaction, { hearingId, participantId }: Answered): Promise<string[]> {
  const caseworkers = await tx.staff.findMany({
    where: {
      active: true,
      points: {
        some: { submission: { participantId: participantId ?? undefined, hearingId: hearingId ?? "" } },
      },
    },
    select: { id: true },
  });
  if (participantId && caseworkers.length > 0) return caseworkers.map(({ id }) => id);
  const owners = await tx.staff.findMany({
    where: {
      active: true,
      roles: { has: "owner" },
      departments: {
        some: { department: { strategies: { some: { hearings: { some: { id: hearingId ?? "" } } } } } },
      },
    },
    select: { id: true },
  });
  return owners.map(({ id }) => id);
}
