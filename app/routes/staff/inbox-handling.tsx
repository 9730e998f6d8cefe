import { redirect } from "react-router";
import { handleMail } from "#app/domain/inbound-mails/handle-mail.ts";
import { handledForm } from "#app/domain/inbound-mails/inbound-mail.ts";
import { findNextWaiting } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { MailHandling } from "#app/ui/inbound/mail-handling.tsx";
import type { Route } from "./+types/inbox-handling.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_handle_heading() }];

/** Says what a mail is that is no submission, and goes to the next one that waits. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.item);
  const form = await readForm(request, handledForm);
  if (!form.ok) return invalid(form);
  const handled = await handleMail(hearing.id, id, form.value, staff);
  if (!handled.ok) return refusedWith(handled, form.typed);
  const next = await findNextWaiting(hearing.id, id);
  const to = next ? paths.inboxMail(hearing.id, next) : paths.inbox(hearing.id);
  throw redirect(`${to}?done=aside`, 303);
}

export default function InboxHandling({ actionData, params }: Route.ComponentProps) {
  return (
    <>
      <p className="section-tools">
        <a href={paths.inboxMail(params.hearingId, params.item)}>← {m.inbound_back_to_mail()}</a>
      </p>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      {actionData && <MailHandling answered={actionData} />}
    </>
  );
}
