import { redirect } from "react-router";
import { closeInboundMail } from "#app/domain/inbound-mails/close-inbound-mail.ts";
import { handledForm } from "#app/domain/inbound-mails/inbound-mail.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { inboundPage } from "#app/http/inbound-view.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { InboundMail } from "#app/ui/inbound/inbound-mail.tsx";
import type { Route } from "./+types/stray-mail.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_stray() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return inboundPage(null, idFrom(params.mail));
}

export async function action({ params, request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const form = await readForm(request, handledForm);
  if (!form.ok) return invalid(form);
  const closed = await closeInboundMail(null, idFrom(params.mail), form.value, staff);
  if (!closed.ok) return refusedWith(closed, form.typed);
  throw redirect(paths.strayMails(), 303);
}

export default function StrayMail({ loaderData: mail, actionData }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.strayMails()}>← {m.inbound_stray()}</a>
      </p>
      <InboundMail mail={mail} source={paths.strayMailSource(mail.id)} answered={actionData} />
    </>
  );
}
