import { reportName } from "#app/domain/clearings/report-name.ts";
import { answerByOf, nameReportForm } from "#app/domain/clearings/reported-name.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { now, startOfDay, writeDay } from "#app/shared/time.ts";
import { type FieldErrors, readForm, type Typed } from "./form.ts";
import { networkOf, requestContext } from "./request-context.ts";
import { attemptsOf } from "./sign-in-form.ts";

type Reported =
  | { ok: true; sent: { number: number; day: string } }
  | { ok: false; status: 422 | 429; errors: FieldErrors; typed: Typed };

/**
 * Takes what somebody tells of a name that was used without its owner knowing; one network may tell eight such things in a quarter of an
 * hour. A machine that was seen through is answered like anybody.
 */
export async function nameReportFromForm(request: Request, hearingId: string): Promise<Reported> {
  const form = await readForm(request, nameReportForm);
  if (!form.ok) return { ok: false, status: 422, errors: form.errors, typed: form.typed };
  const { typed, value } = form;
  if (value.website !== "")
    return { ok: true, sent: { number: value.number, day: written(answerByOf(now())) } };
  const minutes = await attemptsOf("name-report", networkOf(requestContext().ip)).wait();
  if (minutes > 0)
    return { ok: false, status: 429, errors: { form: m.clearing_error_too_many({ minutes }) }, typed };
  const reported = await reportName(hearingId, value, getLocale());
  if (!reported.ok)
    return { ok: false, status: 422, errors: { number: m.clearing_error_number_unknown() }, typed };
  return { ok: true, sent: { number: value.number, day: written(reported.value) } };
}

const written = (day: Parameters<typeof startOfDay>[0]): string => writeDay(startOfDay(day));
