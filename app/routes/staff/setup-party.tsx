import { Form, redirect } from "react-router";
import { correctPartyAddress } from "#app/domain/hearings/correct-party-address.ts";
import { findParty } from "#app/domain/hearings/find-party.ts";
import { isOpen } from "#app/domain/hearings/hearing.ts";
import { markInvited } from "#app/domain/hearings/mark-invited.ts";
import { returnedForm } from "#app/domain/hearings/party.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { type PartyMail, PartyMails } from "#app/ui/hearing/party-mails.tsx";
import type { Route } from "./+types/setup-party.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_item_parties() }];

/** What was sent to a party, and what came back. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const party = found(await findParty(hearing.id, idFrom(params.party)));
  return {
    hearingId: hearing.id,
    name: party.name,
    email: party.email,
    waits:
      party.submissionId === null && party.notices.some((one) => one.stands === "failed" && !one.dealtWithAt),
    open: isOpen(hearing, hearing.now),
    mails: party.notices.map(
      (one): PartyMail => ({
        ...{ id: one.id, reminds: one.kind === "party_reminded", email: one.partyEmail, stands: one.stands },
        at: writeMoment(one.sentAt ?? one.failedAt ?? one.createdAt),
        error: one.stands === "failed" ? one.lastError : "",
        dealtWith: one.dealtWithAt && { at: writeMoment(one.dealtWithAt), by: one.dealtWithBy ?? "" },
      }),
    ),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const { id } = found(await findParty(hearing.id, idFrom(params.party)));
  const form = await readForm(request, returnedForm);
  if (!form.ok) return invalid(form);
  const done =
    form.value.step === "again"
      ? await correctPartyAddress(hearing.id, id, form.value.email, staff)
      : await markInvited(hearing.id, id, staff);
  if (!done.ok)
    return refusedWith(done, form.typed, done.refusal === "party_mail_reached" ? "email" : "form");
  throw redirect(paths.setupParty(hearing.id, id), 303);
}

export default function SetupParty({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, { email: page.email });
  return (
    <>
      <p>
        <a href={paths.setupParties(page.hearingId)}>← {m.staff_item_parties()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{page.name}</h1>
      {page.waits && (
        <section className="card">
          <h2>{m.party_returned_heading()}</h2>
          <p>{page.open ? m.party_returned_text() : m.party_returned_late()}</p>
          {page.open && (
            <Form method="post" noValidate>
              <TextField
                name="email"
                type="email"
                label={m.staff_contact_email()}
                value={value("email")}
                error={errors.email}
              />
              <button className="button button-primary" type="submit" name="step" value="again">
                {m.party_again()}
              </button>
            </Form>
          )}
          <Form method="post">
            <button className="button button-secondary" type="submit" name="step" value="letter">
              {m.staff_party_mark_invited()}
            </button>
          </Form>
        </section>
      )}
      <h2>{m.party_mails()}</h2>
      {page.mails.length === 0 ? <p>{m.party_no_mails()}</p> : <PartyMails mails={page.mails} />}
    </>
  );
}
