import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { IN_CASE } from "#app/domain/quarantine/quarantine.ts";
import { transaction } from "#app/server/database.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { addSeconds } from "#app/shared/time.ts";
import { askAddress } from "./ask-address.ts";

const AT_ONCE = 50;
const HOUR = 3600;

/**
 * Owes those whom senders have named the mail that asks them, once it is sure who sent the letter, while it stands and is not set
 * aside, and the hearing is not concluded: nobody can have mails sent to others who does not read the sender's address.
 * An address that has had such a mail in the last hour waits for the next. Answers how many were asked.
 */
export function askSignatories(at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const due = await tx.$queryRaw<{ id: string; email: string }[]>`
      SELECT n.id, n.email FROM named_signatory n JOIN submission s ON s.id = n.submission_id
        JOIN participant p ON p.id = s.participant_id JOIN hearing h ON h.id = s.hearing_id
       WHERE n.asked_at IS NULL AND n.email IS NOT NULL AND n.due_at <= ${now} AND h.concluded_at IS NULL
         AND (s.registered_by_id IS NOT NULL OR p.confirmed_at >= s.stored_at) AND ${Prisma.raw(IN_CASE)}
         AND NOT EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id)
         AND NOT EXISTS (SELECT FROM public_text t WHERE t.submission_id = s.id AND t.clearance = 'withdrawn')
       ORDER BY n.due_at LIMIT ${AT_ONCE} FOR UPDATE OF n SKIP LOCKED`;
    let asked = 0;
    for (const { id, email } of due) {
      const mayAsk = await askAddress(tx, email, now);
      const data = mayAsk ? { askedAt: now } : { dueAt: addSeconds(now, HOUR) };
      await tx.namedSignatory.update({ where: { id }, data });
      if (!mayAsk) continue;
      await oweNotice(tx, null, "signatory_asked", null, now, { namedSignatoryId: id });
      asked += 1;
    }
    return ok(asked);
  }, at);
}
