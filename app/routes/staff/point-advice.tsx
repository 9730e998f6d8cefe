import { Form, redirect } from "react-router";
import { askForm, wordsToShow } from "#app/domain/advice/advice.ts";
import { listAdviceOn } from "#app/domain/advice/list-advice.ts";
import { requestAdvice } from "#app/domain/advice/request-advice.ts";
import { listColleagues } from "#app/domain/staff/list-colleagues.ts";
import { may } from "#app/domain/staff/staff.ts";
import { findCasework } from "#app/domain/submissions/find-casework.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom, numberFrom } from "#app/http/found.ts";
import { shownAdvice } from "#app/http/shown-advice.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { addDays, dayOf, isoDay } from "#app/shared/time.ts";
import { AdviceList } from "#app/ui/casework/advice-list.tsx";
import { AskFields } from "#app/ui/casework/ask-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/point-advice.ts";

export const meta: Route.MetaFunction = () => [{ title: m.talk_advice_heading() }];

/** So long somebody usually has to answer. */
const USUAL_DAYS = 7;

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const row = found(await findCasework(hearing.id, numberFrom(params.number)));
  const about = idFrom(params.about);
  const point = found(row.points.find(({ id }) => id === about));
  const colleagues = await listColleagues();
  return {
    ...{ hearingId: hearing.id, number: row.number },
    point: { number: point.number, released: point.released.length > 0 },
    words: wordsToShow(row, point),
    requests: shownAdvice(hearing.id, await listAdviceOn(hearing.id, [point.id])),
    colleagues: colleagues.filter((one) => one.id !== staff.id),
    usualDay: isoDay(addDays(dayOf(hearing.now), USUAL_DAYS)),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const point = idFrom(params.about);
  const form = await readForm(request, askForm);
  if (!form.ok) return invalid(form);
  const asked = await requestAdvice(hearing.id, number, point, form.value, staff);
  if (!asked.ok)
    return refusedWith(asked, form.typed, asked.refusal === "advice_day_unlikely" ? "wantedBy" : "form");
  throw redirect(paths.pointAdvice(hearing.id, number, point), 303);
}

export default function PointAdvice({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const { number } = page.point;
  return (
    <>
      <p>
        <a href={paths.caseworkSubmission(page.hearingId, page.number)}>
          ← {m.submission_numbered({ number: page.number })}
        </a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.talk_advice_on_point({ number })}</h1>
      <h2>{m.talk_advice_words()}</h2>
      <blockquote className="quote">
        <PlainText text={page.words} />
      </blockquote>
      <AdviceList requests={page.requests} closable />
      {!page.point.released && (
        <Form method="post" noValidate key={page.requests.length}>
          <h2>{m.talk_advice_ask()}</h2>
          <AskFields
            value={valueIn(actionData?.typed, { wantedBy: page.usualDay })}
            errors={errors}
            colleagues={page.colleagues}
          />
          <button className="button button-primary" type="submit">
            {m.talk_advice_send()}
          </button>
        </Form>
      )}
    </>
  );
}
