import { Form, redirect } from "react-router";
import { findErasable } from "#app/domain/retention/find-erasable.ts";
import { requestErasure } from "#app/domain/retention/request-erasure.ts";
import { erasureForm } from "#app/domain/retention/retention.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/participant-erasure.ts";

export const meta: Route.MetaFunction = () => [{ title: m.retention_request_link() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.conclude);
  return found(await findErasable(hearing.id, idFrom(params.participant)));
}

/** Asks that a participant's personal data is erased before its day. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const form = await readForm(request, erasureForm);
  if (!form.ok) return invalid(form);
  const asked = await requestErasure(hearing.id, idFrom(params.participant), form.value.reason, staff);
  if (!asked.ok) return refusedWith(asked, form.typed);
  throw redirect(paths.retention(hearing.id), 303);
}

export default function ParticipantErasure({
  loaderData: { name, numbers },
  actionData,
}: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.retention_request_title({ name })}</h1>
      <p className="muted">{numbers.map((number) => m.submission_numbered({ number })).join(", ")}</p>
      <p>{m.retention_request_text()}</p>
      <p>{m.retention_request_two()}</p>
      <Form method="post" noValidate>
        <TextArea
          name="reason"
          label={m.staff_reason()}
          hint={m.retention_request_reason_hint()}
          rows={3}
          value={value("reason")}
          error={errors.reason}
        />
        <button className="button button-primary" type="submit">
          {m.retention_request_button()}
        </button>
      </Form>
    </>
  );
}
