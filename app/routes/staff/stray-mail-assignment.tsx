import { redirect } from "react-router";
import { assignMail, assignmentForm } from "#app/domain/inbound-mails/assign-mail.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/stray-mail-assignment.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_assign_heading() }];

export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return null;
}

/** Gives a mail that is about no hearing to one. */
export async function action({ params, request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const form = await readForm(request, assignmentForm);
  if (!form.ok) return invalid(form);
  const given = await assignMail(idFrom(params.mail), form.value, staff);
  if (!given.ok) return refusedWith(given, form.typed);
  throw redirect(paths.strayMails(), 303);
}

export default function StrayMailAssignment({ actionData, params }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.strayMail(params.mail)}>← {m.inbound_back_to_mail()}</a>
      </p>
      {actionData && <ErrorSummary errors={{ form: Object.values(actionData.errors).join(" ") }} />}
    </>
  );
}
