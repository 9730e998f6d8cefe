import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

type Done = { note: string } | { submissionNumber: number };

/**
 * Notes that somebody has seen to a mail: what was done, or as which submission of the same hearing it was registered. Refused
 * when somebody has done so before.
 */
export function closeInboundMail(
  hearingId: string | null,
  id: string,
  done: Done,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const mail = await tx.inboundMail.findFirst({
      where: { id, hearingId, kind: { not: null } },
      select: { id: true },
    });
    if (!mail) return refused("not_found");
    const number = "submissionNumber" in done ? done.submissionNumber : null;
    const submission =
      number === null || !hearingId
        ? null
        : await tx.submission.findUnique({ where: { hearingId_number: { hearingId, number } } });
    if (number !== null && !submission) return refused("not_found");
    const { count } = await tx.inboundMail.updateMany({
      where: { id, handledAt: null },
      data: {
        ...{ handledAt: now, handledById: by.id, submissionId: submission?.id ?? null },
        note: "note" in done ? done.note : "",
      },
    });
    if (count === 0) return refused("mail_already_handled");
    await record(
      tx,
      hearingId ?? INSTALLATION,
      "reply_handled",
      by,
      now,
      id,
      number === null ? {} : { number },
    );
    return ok(id);
  }, at);
}
