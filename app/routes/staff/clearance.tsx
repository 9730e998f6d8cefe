import { redirect } from "react-router";
import { z } from "zod";
import { may } from "#app/domain/staff/staff.ts";
import {
  holdBackForm,
  holdBackSubmission,
  publicationForm,
  publishSubmission,
} from "#app/domain/submissions/clear-submission.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/clearance.ts";

const stepForm = z.object({ clearance: z.string().optional() });

/** Publishes a submission with passages left out, holds it back with a reason, or withdraws it for its participant. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const copy = request.clone();
  const step = (await readForm(copy, stepForm)).typed.clearance;
  if (step === "publish") {
    const form = await readForm(request, publicationForm, ["ranges"]);
    if (!form.ok) return invalid(form);
    const done = await publishSubmission(hearing.id, number, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
  } else if (step === "withdraw") {
    const done = await withdrawSubmission(hearing.id, number, staff);
    if (!done.ok) return refusedWith(done, {});
  } else {
    const form = await readForm(request, holdBackForm);
    if (!form.ok) return invalid(form);
    const done = await holdBackSubmission(hearing.id, number, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
  }
  throw redirect(paths.caseworkSubmission(hearing.id, number), 303);
}

export default function Clearance({ actionData, params }: Route.ComponentProps) {
  return (
    <RefusedStep
      answer={actionData}
      back={paths.caseworkSubmission(params.hearingId, Number(params.number))}
    />
  );
}
