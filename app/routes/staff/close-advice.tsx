import { redirect } from "react-router";
import { closeAdvice } from "#app/domain/advice/close-advice.ts";
import { may } from "#app/domain/staff/staff.ts";
import { refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/close-advice.ts";

/** Closes a request for advice. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const closed = await closeAdvice(hearing.id, idFrom(params.advice), staff);
  if (!closed.ok) return refusedWith(closed, {});
  const { submission, point } = closed.value;
  throw redirect(point ? paths.pointAdvice(hearing.id, submission, point) : paths.responses(hearing.id), 303);
}

export default function CloseAdvice({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.responses(params.hearingId)} />;
}
