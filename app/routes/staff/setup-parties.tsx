import { Form, redirect } from "react-router";
import { z } from "zod";
import { addParty } from "#app/domain/hearings/add-party.ts";
import { markInvited } from "#app/domain/hearings/mark-invited.ts";
import { removeParty } from "#app/domain/hearings/remove-party.ts";
import { partyForm, partyKinds } from "#app/domain/hearings/setup-forms.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeShortDay } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { Returned } from "#app/ui/hearing/returned.tsx";
import type { Route } from "./+types/setup-parties.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_item_parties() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  return {
    id: hearing.id,
    locked: hearing.approvedAt !== null,
    parties: hearing.parties.map(
      ({ id, name, kind, contactName, email, submissionId, notices, ...party }) => ({
        ...{ id, name, kind, contactName, email },
        invited: party.invitedAt && writeShortDay(party.invitedAt),
        reminded: party.remindedAt && writeShortDay(party.remindedAt),
        answered: submissionId !== null,
        returned: submissionId === null && notices[0] ? notices[0].lastError : null,
      }),
    ),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const removal = await readForm(request.clone(), z.object({ remove: z.guid() }));
  if (removal.ok) {
    const removed = await removeParty(hearing.id, removal.value.remove, staff);
    if (!removed.ok) return refusedWith(removed, {});
    throw redirect(paths.setupParties(hearing.id), 303);
  }
  const invited = await readForm(request.clone(), z.object({ invited: z.guid() }));
  if (invited.ok) {
    const marked = await markInvited(hearing.id, invited.value.invited, staff);
    if (!marked.ok) return refusedWith(marked, {});
    throw redirect(paths.setupParties(hearing.id), 303);
  }
  const form = await readForm(request, partyForm);
  if (!form.ok) return invalid(form);
  const added = await addParty(hearing.id, form.value, staff);
  if (!added.ok) return refusedWith(added, form.typed, "name");
  throw redirect(paths.setupParties(hearing.id), 303);
}

export default function SetupParties({
  loaderData: { id, parties, locked },
  actionData,
}: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_item_parties()}</h1>
      {parties.length > 0 && (
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{m.staff_party_name()}</th>
              <th scope="col">{m.staff_party_kind()}</th>
              <th scope="col">{m.staff_party_contact()}</th>
              <th scope="col">{m.staff_party_invited()}</th>
              {locked ? (
                <th scope="col">{m.staff_party_answered()}</th>
              ) : (
                <td>
                  <span className="visually-hidden">{m.staff_remove()}</span>
                </td>
              )}
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <tr key={party.id}>
                <th scope="row">
                  {party.invited ? <a href={paths.setupParty(id, party.id)}>{party.name}</a> : party.name}
                </th>
                <td>{m[`staff_party_kind_${party.kind}`]()}</td>
                <td>{[party.contactName, party.email].filter(Boolean).join(", ") || "–"}</td>
                <td data-label={m.staff_party_invited()}>
                  <Invited party={party} locked={locked} />
                  {party.returned !== null && <Returned error={party.returned} />}
                </td>
                {locked ? (
                  <td data-label={m.staff_party_answered()}>
                    {party.answered ? m.staff_yes() : m.staff_no()}
                  </td>
                ) : (
                  <td>
                    <Form method="post">
                      <button
                        className="button button-secondary button-small"
                        type="submit"
                        name="remove"
                        value={party.id}
                      >
                        {m.staff_remove()}
                        <span className="visually-hidden"> {party.name}</span>
                      </button>
                    </Form>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Form method="post" noValidate key={parties.length}>
        <h2>{m.staff_add()}</h2>
        <TextField name="name" label={m.staff_party_name()} value={value("name")} error={errors.name} />
        <Select
          name="kind"
          label={m.staff_party_kind()}
          value={value("kind") || "association"}
          error={errors.kind}
          choices={partyKinds.map((kind) => ({ value: kind, label: m[`staff_party_kind_${kind}`]() }))}
        />
        <TextField
          name="contactName"
          label={m.staff_party_contact()}
          required={false}
          value={value("contactName")}
          error={errors.contactName}
        />
        <TextField
          name="email"
          type="email"
          label={m.staff_contact_email()}
          required={false}
          value={value("email")}
          error={errors.email}
        />
        <button className="button button-primary" type="submit">
          {m.staff_add()}
        </button>
      </Form>
    </>
  );
}

type Party = Route.ComponentProps["loaderData"]["parties"][number];

/** When a party was invited; one without an e-mail address is invited by letter, which somebody notes. */
function Invited({ party, locked }: { party: Party; locked: boolean }) {
  if (party.invited)
    return party.reminded
      ? `${party.invited}, ${m.staff_party_reminded({ day: party.reminded })}`
      : party.invited;
  if (party.email || !locked) return m.staff_party_by_mail();
  return (
    <Form method="post">
      <button className="button button-secondary button-small" type="submit" name="invited" value={party.id}>
        {m.staff_party_mark_invited()}
        <span className="visually-hidden"> {party.name}</span>
      </button>
    </Form>
  );
}
