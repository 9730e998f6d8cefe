import { redirect } from "react-router";
import { caseNumberForm } from "#app/domain/retention/retention.ts";
import { setCaseNumber } from "#app/domain/retention/set-case-number.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/case-number.ts";

/** Notes the number of the case in the municipality's own records. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const form = await readForm(request, caseNumberForm);
  if (!form.ok) return invalid(form);
  const set = await setCaseNumber(hearing.id, form.value.caseNumber, staff);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(saying(paths.retention(hearing.id), "saved"), 303);
}

export default function CaseNumber({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.retention(params.hearingId)} />;
}
