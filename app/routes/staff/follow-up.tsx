import { Form, redirect } from "react-router";
import { z } from "zod";
import { findFollowUp } from "#app/domain/follow-ups/list-follow-ups.ts";
import { resolutionForm, resolveFollowUp, sendAgain } from "#app/domain/follow-ups/resolve-follow-up.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { FollowUpTag } from "#app/ui/follow-up-tag.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/follow-up.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_follow_ups() }];

const stepForm = z.object({ resolution: z.string().optional() });

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const followUp = found(await findFollowUp(hearing.id, idFrom(params.followUp)));
  return {
    id: followUp.id,
    hearingId: hearing.id,
    milestone: followUp.milestone,
    state: followUp.state,
    name: followUp.participant.name,
    email: followUp.participant.email ?? "",
    owed: writeMoment(followUp.owedAt),
    sent: followUp.sentAt ? writeMoment(followUp.sentAt) : "",
    attempts: followUp.attempts,
    error: followUp.lastError,
    reply: followUp.serverReply,
    uncertain: followUp.uncertain,
    resolution: followUp.resolution,
    reason: followUp.resolutionReason,
  };
}

/** Settles a follow-up by letter or signed exception, or puts a failed one back in the queue. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { id } = found(await findFollowUp(hearing.id, idFrom(params.followUp)));
  const step = (await readForm(request.clone(), stepForm)).typed.resolution;
  if (step === "again") {
    const again = await sendAgain(id, staff);
    if (!again.ok) return refusedWith(again, {});
  } else {
    const form = await readForm(request, resolutionForm);
    if (!form.ok) return invalid(form);
    const resolved = await resolveFollowUp(id, form.value, staff);
    if (!resolved.ok) return refusedWith(resolved, form.typed);
  }
  throw redirect(paths.followUps(hearing.id), 303);
}

export default function FollowUp({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
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
      <dl className="facts">
        <dt>{m.staff_contact_email()}</dt>
        <dd>{page.email || m.casework_no_email()}</dd>
        <dt>{m.ledger_owed()}</dt>
        <dd>{page.owed}</dd>
        <dt>{m.ledger_attempts()}</dt>
        <dd>{page.attempts}</dd>
        {page.sent && (
          <>
            <dt>{m.ledger_sent()}</dt>
            <dd>
              {page.sent} ({page.reply})
            </dd>
          </>
        )}
        {page.error && (
          <>
            <dt>{m.ledger_error()}</dt>
            <dd>{page.error}</dd>
          </>
        )}
        {page.resolution && (
          <>
            <dt>{m.ledger_resolution()}</dt>
            <dd>
              {m[`ledger_resolution_${page.resolution}`]()} {page.reason}
            </dd>
          </>
        )}
      </dl>
      <div className="buttons">
        <a className="button button-secondary" href={paths.letter(page.hearingId, page.id)}>
          {m.ledger_print()}
        </a>
        {page.state === "failed" && page.email && (
          <Form method="post">
            <button className="button button-primary" type="submit" name="resolution" value="again">
              {m.ledger_again()}
            </button>
          </Form>
        )}
      </div>
      {open && (
        <Form method="post" noValidate className="card">
          <h2>{m.ledger_settle()}</h2>
          <TextArea
            name="reason"
            label={m.staff_reason()}
            hint={m.ledger_reason_hint()}
            rows={3}
            required={false}
            value={valueIn(actionData?.typed)("reason")}
            error={errors.reason}
          />
          <div className="buttons">
            <button className="button button-primary" type="submit" name="resolution" value="letter">
              {m.ledger_letter_sent()}
            </button>
            <button className="button button-secondary" type="submit" name="resolution" value="exception">
              {m.ledger_exception()}
            </button>
          </div>
        </Form>
      )}
    </>
  );
}
