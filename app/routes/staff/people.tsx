import { Form, redirect } from "react-router";
import { z } from "zod";
import { addStaff, staffForm } from "#app/domain/staff/add-staff.ts";
import { listDepartments } from "#app/domain/staff/list-departments.ts";
import { listStaff } from "#app/domain/staff/list-staff.ts";
import { requestInvitation } from "#app/domain/staff/request-password.ts";
import { setActive } from "#app/domain/staff/set-active.ts";
import { roles } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { wordFor } from "#app/ui/words.ts";
import type { Route } from "./+types/people.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_nav_people() }];

const accessForm = z.object({ staffId: z.guid(), access: z.enum(["shut-out", "let-in", "invite"]) });

export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  const [people, departments] = await Promise.all([listStaff(), listDepartments()]);
  return { people, departments: departments.map(({ id, name }) => ({ id, name })) };
}

/** Gives access to somebody new; or invites somebody again, shuts them out, lets them in. */
export async function action({ request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const access = await readForm(request.clone(), accessForm);
  if (access.ok) {
    const { staffId, access: wanted } = access.value;
    const set =
      wanted === "invite"
        ? await requestInvitation(staffId, staff)
        : await setActive(staffId, wanted === "let-in", staff);
    if (!set.ok) return refusedWith(set, {});
    throw redirect(saying(paths.people(), "saved"), 303);
  }
  const form = await readForm(request, staffForm, ["roles", "departments"]);
  if (!form.ok) return invalid(form);
  const added = await addStaff(form.value, staff);
  if (!added.ok) return refusedWith(added, form.typed, "email");
  throw redirect(saying(paths.people(), "saved"), 303);
}

export default function People({ loaderData: { people, departments }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed);
  const typed = (name: string, one: string) => (actionData?.typed[name] ?? []).includes(one);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_nav_people()}</h1>
      <table className="stacked">
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                <br />
                <span className="muted small weight-normal">{person.email}</span>
                {person.active && person.invited && (
                  <>
                    <br />
                    <span className="small weight-normal">
                      {person.unreached ? m.staff_unreached() : m.staff_invited()}
                    </span>
                  </>
                )}
              </th>
              <td>{person.roles.map((role) => wordFor.role(role)).join(", ")}</td>
              <td>{person.departments.join(", ")}</td>
              <td>
                <Form method="post">
                  <input type="hidden" name="staffId" value={person.id} />
                  <button
                    className="button button-secondary button-small"
                    type="submit"
                    name="access"
                    value={person.active ? "shut-out" : "let-in"}
                  >
                    {person.active ? m.staff_shut_out() : m.staff_let_in()}
                    <span className="visually-hidden"> {person.name}</span>
                  </button>{" "}
                  {person.active && person.invited && (
                    <button
                      className="button button-secondary button-small"
                      type="submit"
                      name="access"
                      value="invite"
                    >
                      {m.staff_invite_again()}
                      <span className="visually-hidden"> {person.name}</span>
                    </button>
                  )}
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Form method="post" noValidate className="card" key={people.length}>
        <h2>{m.staff_new_person()}</h2>
        <p className="muted">{m.staff_invitation_hint()}</p>
        <TextField name="name" label={m.staff_contact_name()} value={value("name")} error={errors.name} />
        <TextField
          name="email"
          type="email"
          label={m.staff_email()}
          value={value("email")}
          error={errors.email}
        />
        <fieldset>
          <legend className="form-label">{m.staff_roles()}</legend>
          {errors.roles && <span className="form-error-message">{errors.roles}</span>}
          {roles.map((role) => (
            <Checkbox
              key={role}
              name="roles"
              value={role}
              label={wordFor.role(role)}
              checked={typed("roles", role)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend className="form-label">{m.staff_department()}</legend>
          {departments.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="departments"
              value={id}
              label={name}
              checked={typed("departments", id)}
            />
          ))}
        </fieldset>
        <button className="button button-primary" type="submit">
          {m.staff_add()}
        </button>
      </Form>
    </>
  );
}
