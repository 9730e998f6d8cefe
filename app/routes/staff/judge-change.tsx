import { redirect } from "react-router";
import { judgeChangeForm } from "#app/domain/changes/change.ts";
import { judgeChange } from "#app/domain/changes/judge-change.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/judge-change.ts";

/** Accepts or rejects a proposed change. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.approveResponse);
  const form = await readForm(request, judgeChangeForm);
  if (!form.ok) return invalid(form);
  const judged = await judgeChange(hearing.id, idFrom(params.change), form.value, staff);
  if (!judged.ok) return refusedWith(judged, form.typed);
  throw redirect(saying(paths.changes(hearing.id), "saved"), 303);
}

export default function JudgeChange({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.changes(params.hearingId)} />;
}
