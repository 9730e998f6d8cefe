import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { stateOfRequest } from "./advice.ts";
import { readAdviceToken } from "./link.ts";

/** The request of a link, held until the transaction ends; null when it is not open any more or was never asked. */
async function holdOpen(tx: Transaction, token: string, now: Date) {
  const id = readAdviceToken(token);
  if (!id) return null;
  await tx.$queryRaw`SELECT 1 FROM advice_request WHERE id = ${id}::uuid FOR UPDATE`;
  const request = await tx.adviceRequest.findUnique({
    where: { id },
    include: { point: { select: { number: true, released: { take: 1 } } } },
  });
  if (!request || stateOfRequest(request, now) !== "open") return null;
  const submission = await tx.submission.findUniqueOrThrow({
    where: { id: request.submissionId },
    select: { hearingId: true, number: true },
  });
  const newest = await tx.advice.findFirst({ where: { requestId: id }, orderBy: { number: "desc" } });
  return { ...request, submission, newest };
}

/**
 * Gives advice by the link, or writes it anew while the request is open; every wording is kept. The asker is told, once
 * for what they have not been told of yet. Refused when the link does not work any more.
 */
export function writeAdvice(token: string, text: string, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const request = await holdOpen(tx, token, now);
    if (!request) return refused("advice_closed");
    const { id: requestId, askedById, staffId, submission, point, newest } = request;
    if (newest?.text === text) return ok(requestId);
    await tx.advice.create({ data: { requestId, number: (newest?.number ?? 0) + 1, text, givenAt: now } });
    const about = { kind: "advice_given" as const, adviceRequestId: requestId };
    if (!(await tx.notice.count({ where: { ...about, sentAt: null, failedAt: null } })))
      await oweNotice(tx, askedById, "advice_given", staffId, now, { adviceRequestId: requestId });
    await record(tx, submission.hearingId, "advice_given", "adviser", now, requestId, {
      submission: submission.number,
      point: point?.number ?? 0,
    });
    return ok(requestId);
  }, at);
}
