import { data } from "react-router";
import { nameReportFromForm } from "#app/http/name-report-from-form.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { WaysToAsk } from "#app/ui/ways-to-ask.tsx";
import type { Route } from "./+types/name-used.ts";

export const meta: Route.MetaFunction = () => [{ title: m.clearing_name_used_heading() }];
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, request }: Route.LoaderArgs) {
  const { slug, title, contact } = await openedHearing(params.slug);
  const number = /^[1-9]\d{0,8}$/.exec(new URL(request.url).searchParams.get("number") ?? "")?.[0] ?? "";
  return { slug, title, number, contact: { phone: contact.phone, email: contact.email } };
}

/** Makes a task for officials; nothing of what is told here becomes public. */
export async function action({ params, request }: Route.ActionArgs) {
  const hearing = await openedHearing(params.slug);
  const reported = await nameReportFromForm(request, hearing.id);
  if (reported.ok) return data({ sent: reported.sent, errors: {}, typed: {} });
  return data({ sent: null, errors: reported.errors, typed: reported.typed }, { status: reported.status });
}

export default function NameUsed({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors: Record<string, string> = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, { number: page.number });
  return (
    <>
      <p>
        <a href={paths.submissions(page.slug)}>← {m.submission_list_heading()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.clearing_name_used_heading()}</h1>
      {actionData?.sent ? (
        <p className="alert alert-success" role="status">
          {m.clearing_name_used_sent(actionData.sent)}
        </p>
      ) : (
        <>
          <p className="font-lead">{m.clearing_name_used_lead()}</p>
          <p>{m.clearing_name_used_what()}</p>
          <form method="post" action={paths.nameUsed(page.slug)} noValidate>
            <TextField
              name="number"
              label={m.clearing_name_used_number()}
              value={value("number")}
              error={errors.number}
            />
            <TextField
              name="contact"
              label={m.clearing_name_used_contact()}
              value={value("contact")}
              error={errors.contact}
            />
            <TextArea
              name="message"
              label={m.clearing_name_used_message()}
              rows={4}
              required={false}
              value={value("message")}
              error={errors.message}
            />
            <p className="trap" aria-hidden="true">
              <label htmlFor="website">Website</label>
              <input id="website" name="website" tabIndex={-1} autoComplete="off" />
            </p>
            <button className="button button-primary" type="submit">
              {m.clearing_name_used_send()}
            </button>
          </form>
        </>
      )}
      <p className="muted">
        {m.clearing_name_used_phone()} <WaysToAsk {...page.contact} />
      </p>
    </>
  );
}
