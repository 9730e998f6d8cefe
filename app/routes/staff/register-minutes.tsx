import { Form, redirect } from "react-router";
import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import { may, type Staff } from "#app/domain/staff/staff.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { minutesForm } from "#app/domain/submissions/minutes.ts";
import { registerMinutes } from "#app/domain/submissions/register-minutes.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, isoDay, writeIsoClock, writeMoment } from "#app/shared/time.ts";
import { MinutesFields } from "#app/ui/casework/minutes-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/register-minutes.ts";

export const meta: Route.MetaFunction = () => [{ title: m.minutes_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const asked = new URL(request.url).searchParams.get("activity");
  const held = hearing.phases
    .flatMap(({ activities }) => activities)
    .filter(({ startsAt }) => hearing.opensAt && startsAt >= hearing.opensAt && startsAt <= hearing.now)
    .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  return {
    id: hearing.id,
    formToken: newFormToken(hearing.id, hearing.now),
    activities: held.map(({ id, title, startsAt }) => ({ id, title, when: writeMoment(startsAt) })),
    start: startOf(
      staff,
      hearing,
      held.find(({ id }) => id === asked),
    ),
  };
}

/** The form of a meeting in the plan, or of one that is not. */
function startOf(
  staff: Staff,
  { now }: StaffHearing,
  activity?: { id: string; title: string; startsAt: Date },
) {
  return {
    ...{ activity: activity?.id ?? "", title: activity?.title ?? "" },
    receivedOn: isoDay(dayOf(activity?.startsAt ?? now)),
    receivedClock: writeIsoClock(activity?.startsAt ?? now),
    ...{ name: staff.name, email: staff.email, locale: "da", unnamed: "0" },
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, minutesForm);
  if (!form.ok) return invalid(form);
  const registered = await registerMinutes(hearing.id, form.value, staff);
  if (!registered.ok) {
    const { formToken: _, ...typed } = form.typed;
    return refusedWith(registered, typed);
  }
  throw redirect(saying(paths.caseworkSubmission(hearing.id, registered.value.number), "registered"), 303);
}

export default function RegisterMinutes({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, page.start);
  return (
    <>
      <p>
        <a href={paths.casework(page.id)}>← {m.places_all_submissions()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.minutes_heading()}</h1>
      <p className="muted">{m.minutes_lead()}</p>
      {page.activities.length > 0 && (
        <nav className="card" aria-label={m.minutes_activity()}>
          <h2 className="h5">{m.minutes_activity()}</h2>
          <p className="form-hint">{m.minutes_activity_hint()}</p>
          <ul>
            {page.activities.map(({ id, title, when }) => (
              <li key={id}>
                <a
                  href={paths.registerMinutes(page.id, id)}
                  aria-current={id === value("activity") ? "true" : undefined}
                >
                  {title}
                </a>{" "}
                <span className="muted">{when}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Form method="post" noValidate key={page.start.activity}>
        <input type="hidden" name="formToken" value={value("formToken") || page.formToken} />
        <input type="hidden" name="activity" value={value("activity")} />
        <MinutesFields value={value} errors={errors} />
        <button className="button button-primary" type="submit">
          {m.minutes_heading()}
        </button>
      </Form>
    </>
  );
}
