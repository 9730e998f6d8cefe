import { redirect } from "react-router";
import { z } from "zod";
import { cancelRelease } from "#app/domain/responses/cancel-release.ts";
import { planRelease } from "#app/domain/responses/plan-release.ts";
import { planForm } from "#app/domain/responses/response.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/release-plan.ts";

const stepForm = z.object({ step: z.string().optional() });

/** Plans the moment at which all answers come out, or takes the plan back. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.release);
  if ((await readForm(request.clone(), stepForm)).typed.step === "cancel") {
    const cancelled = await cancelRelease(hearing.id, staff);
    if (!cancelled.ok) return refusedWith(cancelled, {});
  } else {
    const form = await readForm(request, planForm);
    if (!form.ok) return invalid(form);
    const planned = await planRelease(hearing.id, form.value, staff);
    if (!planned.ok) return refusedWith(planned, form.typed);
  }
  throw redirect(saying(paths.release(hearing.id), "saved"), 303);
}

export default function ReleasePlan({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.release(params.hearingId)} />;
}
