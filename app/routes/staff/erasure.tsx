import { redirect } from "react-router";
import { approveErasure, refuseErasure } from "#app/domain/retention/approve-erasure.ts";
import { findErasure } from "#app/domain/retention/find-erasable.ts";
import { erasureDecision } from "#app/domain/retention/retention.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/erasure.ts";

/** A second official decides whether a participant's personal data goes before its day. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const id = found(await findErasure(hearing.id, idFrom(params.erasure)));
  const form = await readForm(request, erasureDecision);
  if (!form.ok) return invalid(form);
  const decided = await (form.value.decision === "approve"
    ? approveErasure(id, staff)
    : refuseErasure(id, staff));
  if (!decided.ok) return refusedWith(decided, {});
  throw redirect(paths.retention(hearing.id), 303);
}

export default function Erasure({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.retention(params.hearingId)} />;
}
