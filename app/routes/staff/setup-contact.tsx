import { Form, redirect } from "react-router";
import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { setContact } from "#app/domain/hearings/set-contact.ts";
import { contactForm } from "#app/domain/hearings/setup-forms.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/setup-contact.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_item_contact() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const { contactName, contactTitle, contactEmail, contactPhone } = hearing;
  const { name, address } = await findAuthority();
  return {
    letters: address && `${name}, ${address}`,
    locked: hearing.approvedAt !== null,
    stored: { contactName, contactTitle, contactEmail, contactPhone },
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, contactForm);
  if (!form.ok) return invalid(form);
  const set = await setContact(hearing.id, form.value, staff);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(saying(paths.staffHearing(hearing.id), "saved"), 303);
}

export default function SetupContact({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData.stored);
  const field = (name: string, label: string, type: "text" | "email" | "tel", required: boolean) => (
    <TextField {...{ name, label, type, required }} value={value(name)} error={errors[name]} />
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_item_contact()}</h1>
      {loaderData.letters ? (
        <p>{m.staff_letters_to({ address: loaderData.letters })}</p>
      ) : (
        <p className="alert alert-warning">{m.staff_letters_nowhere()}</p>
      )}
      <Form method="post" noValidate>
        {field("contactName", m.staff_contact_name(), "text", true)}
        {field("contactTitle", m.staff_contact_title(), "text", false)}
        {field("contactEmail", m.staff_contact_email(), "email", true)}
        {field("contactPhone", m.staff_contact_phone(), "tel", false)}
        <button className="button button-primary" type="submit" disabled={loaderData.locked}>
          {m.staff_save()}
        </button>
      </Form>
    </>
  );
}
