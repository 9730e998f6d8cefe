import { Form, redirect } from "react-router";
import { viewOfNamed } from "#app/domain/signatories/named-signatory.ts";
import { may } from "#app/domain/staff/staff.ts";
import { addSignatories } from "#app/domain/submissions/add-signatories.ts";
import { findCasework } from "#app/domain/submissions/find-casework.ts";
import { signatoriesForm } from "#app/domain/submissions/signatory.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { NamedList } from "#app/ui/submission/named-list.tsx";
import type { Route } from "./+types/signatories.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_signatories_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { number, signatories, namedSignatories } = found(
    await findCasework(hearing.id, numberFrom(params.number)),
  );
  return {
    hearingId: hearing.id,
    number,
    signatories: signatories.map(({ participant: { id, name, email, address } }) => ({
      ...{ id, name },
      where: email ?? address ?? "",
    })),
    named: namedSignatories.map(viewOfNamed),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const form = await readForm(request, signatoriesForm);
  if (!form.ok) return invalid(form);
  const added = await addSignatories(hearing.id, number, form.value, staff);
  if (!added.ok) return refusedWith(added, form.typed);
  throw redirect(paths.signatories(hearing.id, number), 303);
}

export default function Signatories({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <p>
        <a href={paths.caseworkSubmission(page.hearingId, page.number)}>
          ← {m.submission_numbered({ number: page.number })}
        </a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.casework_signatories_heading()}</h1>
      <p className="muted">{m.casework_signatories_lead()}</p>
      {page.signatories.length === 0 && <p>{m.casework_signatories_none()}</p>}
      <ul>
        {page.signatories.map(({ id, name, where }) => (
          <li key={id}>
            {name} <span className="muted">{where}</span>
          </li>
        ))}
      </ul>
      {page.named.length > 0 && (
        <>
          <h2>{m.joint_named_by_sender()}</h2>
          <p className="muted">{m.joint_named_staff()}</p>
          <NamedList named={page.named} />
        </>
      )}
      <Form method="post" noValidate key={page.signatories.length}>
        <TextArea
          name="people"
          label={m.casework_signatories_people()}
          hint={
            <>
              {m.casework_signatories_hint()}
              <br />
              {m.casework_signatories_example()}
            </>
          }
          rows={8}
          value={valueIn(actionData?.typed)("people")}
          error={errors.people ?? Object.entries(errors).find(([name]) => name.startsWith("people"))?.[1]}
        />
        <button className="button button-primary" type="submit">
          {m.casework_signatories_save()}
        </button>
      </Form>
    </>
  );
}
