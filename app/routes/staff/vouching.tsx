import { redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { vouchForSender } from "#app/domain/submissions/vouch-for-sender.ts";
import { vouchingForm } from "#app/domain/submissions/vouching.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/vouching.ts";

/** An official vouches for whoever sent a submission. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const form = await readForm(request, vouchingForm);
  if (!form.ok) return invalid(form);
  const vouched = await vouchForSender(hearing.id, number, form.value, staff);
  if (!vouched.ok) return refusedWith(vouched, form.typed);
  throw redirect(saying(paths.caseworkSubmission(hearing.id, number), "vouched"), 303);
}

export default function Vouching({ actionData, params }: Route.ComponentProps) {
  return (
    <RefusedStep
      answer={actionData}
      back={paths.caseworkSubmission(params.hearingId, Number(params.number))}
    />
  );
}
