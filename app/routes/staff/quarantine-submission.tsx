import { Form, redirect } from "react-router";
import { confirmSpam } from "#app/domain/quarantine/confirm-spam.ts";
import { isSetAside, quarantineStepForm } from "#app/domain/quarantine/quarantine.ts";
import { releaseSubmissions } from "#app/domain/quarantine/release-submissions.ts";
import { setAside } from "#app/domain/quarantine/set-aside.ts";
import { may } from "#app/domain/staff/staff.ts";
import { findCasework } from "#app/domain/submissions/find-casework.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { SetAsideBanner } from "#app/ui/casework/set-aside-banner.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/quarantine-submission.ts";

export const meta: Route.MetaFunction = () => [{ title: m.quarantine_set_aside_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { number, body, quarantine } = found(await findCasework(hearing.id, numberFrom(params.number)));
  const aside = quarantine && isSetAside(quarantine) ? quarantine : null;
  return {
    ...{ id: hearing.id, number, body },
    aside: aside && { spam: aside.state === "spam", signs: aside.signs, reason: aside.reason },
  };
}

/** Sets one submission aside, lets it out, or confirms that it is spam. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const form = await readForm(request, quarantineStepForm);
  if (!form.ok) return invalid(form);
  const { value } = form;
  const one = { numbers: [number] };
  const done =
    value.step === "release"
      ? await releaseSubmissions(hearing.id, one, staff)
      : value.step === "spam"
        ? await confirmSpam(hearing.id, one, value, staff)
        : await setAside(hearing.id, number, value, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(paths.caseworkSubmission(hearing.id, number), 303);
}

export default function QuarantineSubmission({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const waiting = page.aside !== null && !page.aside.spam;
  return (
    <>
      <p>
        <a href={paths.caseworkSubmission(page.id, page.number)}>
          ← {m.submission_numbered({ number: page.number })}
        </a>{" "}
        · <a href={paths.quarantine(page.id)}>{m.quarantine_to_list()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.quarantine_set_aside_heading()}</h1>
      {page.aside && <SetAsideBanner {...page.aside} />}
      <blockquote className="quote">
        <PlainText text={page.body} />
      </blockquote>
      {page.aside && (
        <Form method="post">
          <button className="button button-primary" type="submit" name="step" value="release">
            {m.quarantine_release()}
          </button>
          <p className="muted">{m.quarantine_release_hint()}</p>
        </Form>
      )}
      {(waiting || !page.aside) && (
        <Form method="post" noValidate>
          <TextField
            name="reason"
            label={m.quarantine_reason()}
            hint={`${waiting ? m.quarantine_spam_hint() : m.quarantine_set_aside_hint()} ${m.quarantine_reason_hint()}`}
            value={valueIn(actionData?.typed)("reason")}
            error={errors.reason}
          />
          <button
            className="button button-secondary"
            type="submit"
            name="step"
            value={waiting ? "spam" : "set_aside"}
          >
            {waiting ? m.quarantine_spam() : m.quarantine_set_aside_step()}
          </button>
        </Form>
      )}
    </>
  );
}
