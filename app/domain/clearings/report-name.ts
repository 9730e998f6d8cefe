import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { type Day, dayToColumn } from "#app/shared/time.ts";
import { answerByOf, type nameReportForm } from "./reported-name.ts";

/**
 * Notes that somebody says their name was used in a public submission without their knowing: a task for officials, by the next working day. The
 * same said again while nobody has looked at it is one report. Refused when there is no such public submission; answers that day.
 */
export function reportName(
  hearingId: string,
  { number, contact, message }: Pick<z.output<typeof nameReportForm>, "number" | "contact" | "message">,
  locale: string,
  at?: Date,
): Promise<Result<Day>> {
  return transaction(async (tx, now) => {
    const submission = await tx.submission.findFirst({
      where: { hearingId, number, publicText: { clearance: "published" } },
      select: { id: true },
    });
    if (!submission) return refused("not_found");
    const about = { hearingId, submissionId: submission.id, contact, message };
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${submission.id}, 4))::text`;
    const answerBy = answerByOf(now);
    if ((await tx.nameReport.count({ where: { ...about, handledAt: null } })) > 0) return ok(answerBy);
    await tx.nameReport.create({
      data: { ...about, locale, reportedAt: now, answerBy: dayToColumn(answerBy) },
    });
    await record(tx, hearingId, "name_reported", "reporter", now, submission.id, { number });
    return ok(answerBy);
  }, at);
}
