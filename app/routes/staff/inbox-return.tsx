import { redirect } from "react-router";
import { bringBackMail } from "#app/domain/inbound-mails/bring-back-mail.ts";
import { may } from "#app/domain/staff/staff.ts";
import { refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/inbox-return.ts";

/** Lays a mail that was set aside before officials again. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.item);
  const back = await bringBackMail(hearing.id, id, staff);
  if (!back.ok) return refusedWith(back, {});
  throw redirect(paths.inboxMail(hearing.id, id), 303);
}

export default function InboxReturn({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.inboxMail(params.hearingId, params.item)} />;
}
