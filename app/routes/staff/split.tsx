import { redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { splitForm } from "#app/domain/submissions/point.ts";
import { splitSubmission } from "#app/domain/submissions/split-submission.ts";
import { addressOf, caseworkQuery } from "#app/http/casework-query.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/split.ts";

/** Marks the passages of a suggested split that the official kept. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const form = await readForm(request, splitForm, ["passage", "themes"]);
  if (!form.ok) return invalid(form);
  const done = await splitSubmission(hearing.id, number, form.value, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(paths.caseworkSubmission(hearing.id, number) + addressOf(caseworkQuery(request)), 303);
}

export default function Split({ actionData, params }: Route.ComponentProps) {
  return (
    <RefusedStep
      answer={actionData}
      back={paths.caseworkSubmission(params.hearingId, Number(params.number))}
    />
  );
}
