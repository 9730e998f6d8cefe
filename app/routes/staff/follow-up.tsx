import { Form, redirect } from "react-router";
import type { z } from "zod";
import { findFollowUp } from "#app/domain/follow-ups/find-follow-up.ts";
import { followUpForm } from "#app/domain/follow-ups/follow-up.ts";
import { grantException, refuseException, requestException } from "#app/domain/follow-ups/grant-exception.ts";
import { withToken } from "#app/domain/follow-ups/kept-text.ts";
import { resolveByLetter, sendAgain } from "#app/domain/follow-ups/resolve-follow-up.ts";
import { whyReturned } from "#app/domain/inbound-mails/report.ts";
import { correctAddress } from "#app/domain/participants/correct-address.ts";
import { may, type Staff } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, startOfDay, writeDeadline, writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { FollowUpFacts } from "#app/ui/ledger/follow-up-facts.tsx";
import { FollowUpTag } from "#app/ui/ledger/follow-up-tag.tsx";
import { SettleFollowUp } from "#app/ui/ledger/settle-follow-up.tsx";
import { MailText } from "#app/ui/mail-text.tsx";
import type { Route } from "./+types/follow-up.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_follow_ups() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const followUp = found(await findFollowUp(hearing.id, idFrom(params.followUp)));
  return {
    id: followUp.id,
    hearingId: hearing.id,
    milestone: followUp.milestone,
    state: followUp.state,
    name: followUp.participant.name,
    email: followUp.participant.email ?? "",
    address: followUp.participant.address ?? "",
    exception: followUp.exceptionById && { by: followUp.exceptionBy, reason: followUp.exceptionReason },
    mine: followUp.exceptionById === staff.id,
    printJob: followUp.printJob,
    owed: writeMoment(followUp.owedAt),
    goal: followUp.resolution === "exception" ? "" : writeGoal(followUp.goalEndsAt),
    late: followUp.late,
    sent: followUp.sentAt ? writeMoment(followUp.sentAt) : "",
    attempts: followUp.attempts,
    error: followUp.lastError,
    returned: whyReturned(followUp.lastError),
    reply: followUp.serverReply,
    uncertain: followUp.uncertain,
    resolution: followUp.resolution,
    reason: followUp.resolutionReason,
    kept: followUp.keptMails.map(({ attempt, subject, text }) => ({
      attempt,
      subject,
      text: withToken(text),
    })),
  };
}

/** A goal in working days ends as a deadline does, one in minutes at its minute. */
const writeGoal = (ends: Date): string =>
  startOfDay(dayOf(ends)).getTime() === ends.getTime() ? writeDeadline(ends) : writeMoment(ends);

/** What an official does with it: again, by letter, an exception, which somebody else decides, or another address. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { id, participantId } = found(await findFollowUp(hearing.id, idFrom(params.followUp)));
  const form = await readForm(request, followUpForm);
  if (!form.ok) return invalid(form);
  const done = await deedOf(form.value, { id, participantId, hearingId: hearing.id }, staff);
  if (!done.ok) return refusedWith(done, form.typed, done.refusal === "address_in_use" ? "email" : "form");
  const settled = ["letter", "grant"].includes(form.value.step);
  throw redirect(settled ? paths.followUps(hearing.id) : paths.followUp(hearing.id, id), 303);
}

type About = { id: string; participantId: string; hearingId: string };

function deedOf(form: z.output<typeof followUpForm>, { id, participantId, hearingId }: About, staff: Staff) {
  switch (form.step) {
    case "again":
      return sendAgain(id, staff);
    case "letter":
      return resolveByLetter(hearingId, id, staff);
    case "exception":
      return requestException(id, form.reason, staff);
    case "grant":
      return grantException(id, staff);
    case "refuse":
      return refuseException(id, staff);
    case "address":
      return correctAddress(participantId, form, staff);
  }
}

export default function FollowUp({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, { email: page.email, address: page.address });
  const open = page.state === "owed" || page.state === "failed";
  return (
    <>
      <p>
        <a href={paths.followUps(page.hearingId)}>← {m.staff_tab_follow_ups()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>
        {m[`submission_told_${page.milestone}`]()} – {page.name}
      </h1>
      <p>
        <FollowUpTag state={page.state} />
      </p>
      <FollowUpFacts followUp={page} />
      <div className="buttons">
        <a className="button button-secondary" href={paths.letter(page.hearingId, page.id)}>
          {m.ledger_print()}
        </a>
        {page.state === "failed" && page.email && (
          <Form method="post">
            <button className="button button-primary" type="submit" name="step" value="again">
              {m.ledger_again()}
            </button>
          </Form>
        )}
      </div>
      {page.kept.map(({ attempt, subject, text }) => (
        <details key={attempt}>
          <summary>{m.ledger_kept({ subject })}</summary>
          <MailText text={text} />
        </details>
      ))}
      {page.printJob && (
        <p className="alert">
          <a href={paths.printJob(page.hearingId, page.printJob.id)}>
            {m.ledger_in_print_job({ number: page.printJob.number })}
          </a>
        </p>
      )}
      {open && !page.printJob && (
        <SettleFollowUp followUp={page} reason={value("reason")} error={errors.reason} />
      )}
      <Form method="post" noValidate className="card">
        <h2>{m.ledger_address_heading()}</h2>
        <p className="muted">{m.ledger_address_hint()}</p>
        <TextField
          name="email"
          type="email"
          label={m.staff_contact_email()}
          required={false}
          value={value("email")}
          error={errors.email}
        />
        <TextArea
          name="address"
          label={m.casework_address()}
          hint={m.print_address_hint()}
          rows={3}
          required={false}
          value={value("address")}
          error={errors.address}
        />
        <button className="button button-secondary" type="submit" name="step" value="address">
          {m.ledger_address_save()}
        </button>
      </Form>
    </>
  );
}
