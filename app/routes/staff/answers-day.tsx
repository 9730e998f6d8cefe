import { redirect } from "react-router";
import { z } from "zod";
import { setAnswersDay } from "#app/domain/responses/set-answers-day.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/answers-day.ts";

const dayForm = z.object({ expectedOn: z.string().trim() });

/** Tells the public by which day the answers may be expected. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.release);
  const form = await readForm(request, dayForm);
  if (!form.ok) return invalid(form);
  const set = await setAnswersDay(hearing.id, form.value.expectedOn, staff);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(saying(paths.release(hearing.id), "saved"), 303);
}

export default function AnswersDay({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.release(params.hearingId)} />;
}
