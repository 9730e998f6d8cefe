import { redirect } from "react-router";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { may } from "#app/domain/staff/staff.ts";
import { refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/hearing-sending-resumption.ts";

/** Lets a hearing's mails go again. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.release);
  const resumed = await resumeSending(hearing.id, staff);
  if (!resumed.ok) return refusedWith(resumed, {});
  throw redirect(paths.hearingSending(hearing.id), 303);
}

export default function HearingSendingResumption({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.hearingSending(params.hearingId)} />;
}
