import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** Sends an official a mail that tries the way out: the mail server, the sender, the signature. */
export function requestTestMail(by: Staff, at?: Date): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    await oweNotice(tx, by.id, "test_mail", by.id, now);
    await record(tx, INSTALLATION, "test_mail_requested", by, now);
    return ok(null);
  }, at);
}

/**
 * Sends an official the mail that a participant of the hearing would get if all answers were let out now, marked as a
 * test and with a link that opens nothing. Refused when that participant is not of the hearing.
 */
export function requestAnswersPreview(
  hearingId: string,
  participantId: string,
  by: Staff,
  at?: Date,
): Promise<Result<null>> {
  return transaction(async (tx, now) => {
    const participant = await tx.participant.findFirst({ where: { id: participantId, hearingId } });
    if (!participant) return refused("not_found");
    await oweNotice(tx, by.id, "answers_preview", by.id, now, { hearingId, participantId });
    await record(tx, hearingId, "test_mail_requested", by, now, participantId);
    return ok(null);
  }, at);
}
