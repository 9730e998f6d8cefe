import type { z } from "zod";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Refused, type Result, refused } from "#app/shared/result.ts";
import { dayOf, dayToColumn, isBefore } from "#app/shared/time.ts";
import { type askForm, lastDay, stateOfRequest } from "./advice.ts";

type AskForm = z.output<typeof askForm>;
const point = { select: { id: true, number: true, submissionId: true, released: { take: 1 } } } as const;

/** Why somebody cannot be asked: they cannot sign in, it is oneself, or they have been asked about this point already. */
async function refusalToAsk(
  tx: Transaction,
  pointId: string,
  form: AskForm,
  by: Staff,
  now: Date,
): Promise<Refused | null> {
  const { colleague, expertEmail } = form;
  if (
    colleague &&
    (colleague === by.id || !(await tx.staff.count({ where: { id: colleague, active: true } })))
  )
    return refused("adviser_unknown");
  const asked = await tx.adviceRequest.findMany({
    where: {
      pointId,
      ...(colleague
        ? { staffId: colleague }
        : { expertEmail: { equals: expertEmail, mode: "insensitive" as const } }),
    },
    include: { point },
  });
  return asked.some((one) => stateOfRequest(one, now) === "open") ? refused("advice_already_asked") : null;
}

/**
 * Asks a colleague or an expert outside for advice on a point, by a mail with a link of its own. Refused for a point that
 * is answered in public, a day that is over or after the link has stopped working, and for whoever is asked already.
 */
export function requestAdvice(
  hearingId: string,
  number: number,
  pointId: string,
  form: AskForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await lockHearing(tx, hearingId);
    const found = await tx.point.findFirst({
      where: { id: pointId, submission: { hearingId, number } },
      ...point,
    });
    if (!found) return refused("not_found");
    if (found.released.length > 0) return refused("point_released");
    const today = dayOf(now);
    if (isBefore(form.wantedBy, today) || isBefore(lastDay(today), form.wantedBy))
      return refused("advice_day_unlikely");
    const refusal = await refusalToAsk(tx, pointId, form, by, now);
    if (refusal) return refusal;
    const { colleague, question } = form;
    const request = await tx.adviceRequest.create({
      data: {
        ...{ submissionId: found.submissionId, pointId, question, wantedBy: dayToColumn(form.wantedBy) },
        ...{ askedById: by.id, askedAt: now },
        ...(colleague
          ? { staffId: colleague }
          : { expertName: form.expertName, expertEmail: form.expertEmail }),
      },
    });
    await oweNotice(tx, colleague, "advice_request", by.id, now, { adviceRequestId: request.id });
    await record(tx, hearingId, "advice_asked", by, now, request.id, {
      submission: number,
      point: found.number,
    });
    return ok(request.id);
  }, at);
}
