import { redirect } from "react-router";
import { z } from "zod";
import { approveResponse, sendBackResponse } from "#app/domain/responses/approve-response.ts";
import { findResponse } from "#app/domain/responses/list-responses.ts";
import { sendBackForm } from "#app/domain/responses/response.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/response-approval.ts";

const version = z.coerce.number().int().min(1);
const approvalForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("approve"), version }),
  sendBackForm.extend({ step: z.literal("send-back"), version }),
]);

/** The second pair of eyes: approves the version that was read, or sends it back with a reason. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.approveResponse);
  const { id } = found(await findResponse(hearing.id, idFrom(params.response)));
  const form = await readForm(request, approvalForm);
  if (!form.ok) return invalid(form);
  const step = form.value;
  const judged =
    step.step === "approve"
      ? await approveResponse(id, step.version, staff)
      : await sendBackResponse(id, step.version, step.whyNot, staff);
  if (!judged.ok) return refusedWith(judged, form.typed);
  const done = step.step === "approve" ? "answer_approved" : "answer_sent_back";
  throw redirect(saying(paths.response(hearing.id, id), done), 303);
}

export default function ResponseApproval({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.response(params.hearingId, params.response)} />;
}
