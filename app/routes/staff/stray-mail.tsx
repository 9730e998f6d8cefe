import { Form, redirect } from "react-router";
import { listHearings } from "#app/domain/hearings/list-hearings.ts";
import { handleMail } from "#app/domain/inbound-mails/handle-mail.ts";
import { strayForm } from "#app/domain/inbound-mails/inbound-mail.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { inboundPage } from "#app/http/inbound-view.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { MailView } from "#app/ui/inbound/mail-view.tsx";
import type { Route } from "./+types/stray-mail.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_stray() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  const { shown } = await inboundPage(null, idFrom(params.mail));
  const hearings = await listHearings(null);
  return {
    mail: shown,
    hearings: hearings
      .filter(({ stage }) => stage !== "draft" && stage !== "followed_up")
      .map(({ id, title }) => ({ value: id, label: title })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const form = await readForm(request, strayForm);
  if (!form.ok) return invalid(form);
  const handled = await handleMail(null, idFrom(params.mail), { as: "other", ...form.value }, staff);
  if (!handled.ok) return refusedWith(handled, form.typed);
  throw redirect(paths.strayMails(), 303);
}

export default function StrayMail({ loaderData: { mail, hearings }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <p>
        <a href={paths.strayMails()}>← {m.inbound_stray()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <MailView mail={mail} source={paths.strayMailSource(mail.id)} />
      {!mail.handled && hearings.length > 0 && (
        <Form method="post" noValidate className="card" action={paths.strayMailAssignment(mail.id)}>
          <h2>{m.inbound_assign_heading()}</h2>
          <Select name="hearing" label={m.inbound_assign_hearing()} empty="" choices={hearings} />
          <button className="button button-primary" type="submit">
            {m.inbound_assign()}
          </button>
        </Form>
      )}
      {!mail.handled && (
        <Form method="post" noValidate className="card">
          <h2>{m.inbound_stray_handle()}</h2>
          <TextArea
            name="note"
            label={m.inbound_note()}
            hint={m.inbound_note_hint()}
            rows={3}
            value={valueIn(actionData?.typed)("note")}
            error={errors.note}
          />
          <button className="button button-secondary" type="submit">
            {m.inbound_handle()}
          </button>
        </Form>
      )}
    </>
  );
}
