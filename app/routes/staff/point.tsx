import { redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { removeMark } from "#app/domain/submissions/remove-mark.ts";
import { addressOf, caseworkQuery } from "#app/http/casework-query.ts";
import { refusedWith } from "#app/http/form.ts";
import { idFrom, numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/point.ts";

/** Takes a mark away. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const done = await removeMark(hearing.id, number, idFrom(params.point), staff);
  if (!done.ok) return refusedWith(done, {});
  throw redirect(paths.caseworkSubmission(hearing.id, number) + addressOf(caseworkQuery(request)), 303);
}

export default function Point({ actionData, params }: Route.ComponentProps) {
  return (
    <RefusedStep
      answer={actionData}
      back={paths.caseworkSubmission(params.hearingId, Number(params.number))}
    />
  );
}
