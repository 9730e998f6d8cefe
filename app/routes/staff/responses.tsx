import { Form, redirect } from "react-router";
import { z } from "zod";
import { listOpenAdvice } from "#app/domain/advice/list-advice.ts";
import { approveResponse } from "#app/domain/responses/approve-response.ts";
import {
  countUnanswered,
  findResponse,
  listResponses,
  quotePoints,
} from "#app/domain/responses/list-responses.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm } from "#app/http/form.ts";
import { shownAdvice } from "#app/http/shown-advice.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import { sentenceOf } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { AdviceList } from "#app/ui/casework/advice-list.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { OutcomeTag } from "#app/ui/submission/my-point.tsx";
import type { Route } from "./+types/responses.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_responses() }];

const LONGEST_QUOTE = 300;

/** Each response that was read, with the version that was read: `<id>:<number>`. */
const READ = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,6}$/;
const readForms = z.object({ read: z.array(z.string().regex(READ)).min(1) });

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [responses, unanswered, advice] = await Promise.all([
    listResponses(hearing.id),
    countUnanswered(hearing.id),
    listOpenAdvice(hearing.id),
  ]);
  const mayApprove = may.approveResponse(staff, hearing.departmentId);
  const waiting = responses.filter(
    ({ state, authorIds }) => mayApprove && state === "waiting" && !authorIds.includes(staff.id),
  );
  const mine = new Set(waiting.map((response) => response.id));
  const quoted = await quotePoints([...mine]);
  return {
    id: hearing.id,
    unanswered,
    advice: shownAdvice(hearing.id, advice),
    responses: responses.map(({ authorIds, ...response }) => ({
      ...response,
      mine: mine.has(response.id),
      quoted: (quoted.get(response.id) ?? []).map((point) => ({
        ...point,
        text: excerpt(point.text, LONGEST_QUOTE),
      })),
    })),
  };
}

/** Approves all that were read, each by itself: what cannot be approved any more is named, and the rest is approved. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.approveResponse);
  const form = await readForm(request, readForms, ["read"]);
  if (!form.ok) return invalid({ errors: { form: m.casework_error_read() }, typed: form.typed });
  const refusals: string[] = [];
  for (const one of form.value.read) {
    const [id = "", version] = one.split(":");
    const response = await findResponse(hearing.id, id);
    if (!response) continue;
    const approved = await approveResponse(id, Number(version), staff);
    if (!approved.ok) {
      const why = sentenceOf(approved.refusal, approved.about);
      refusals.push(m.casework_not_approved({ number: response.number, why }));
    }
  }
  if (refusals.length > 0) return invalid({ errors: { form: refusals.join(" ") }, typed: {} });
  throw redirect(saying(paths.responses(hearing.id), "answers_approved"), 303);
}

export default function Responses({
  loaderData: { id, responses, unanswered, advice },
  actionData,
}: Route.ComponentProps) {
  const waiting = responses.some(({ mine }) => mine);
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.staff_tab_responses()}</h1>
      <p>
        {m.casework_unanswered_heading()}: {unanswered}
      </p>
      <div className="buttons">
        <a className="button button-primary" href={paths.newResponse(id)}>
          {m.casework_new_response()}
        </a>
        <a className="button button-secondary" href={paths.textBlocks()}>
          {m.talk_blocks_heading()}
        </a>
      </div>
      {advice.length > 0 && (
        <details>
          <summary>{m.talk_advice_open({ count: advice.length })}</summary>
          <AdviceList requests={advice} />
        </details>
      )}
      {responses.length === 0 && <p>{m.casework_responses_empty()}</p>}
      {waiting && <p>{m.casework_approve_read_hint()}</p>}
      <Form method="post" key={responses.filter(({ mine }) => mine).length}>
        {responses.map((response) => (
          <article className="card" key={response.id}>
            <h2>
              <a href={paths.response(id, response.id)}>
                {m.casework_response_numbered({ number: response.number })}
              </a>
            </h2>
            <p>
              <OutcomeTag outcome={response.outcome} />{" "}
              <span className={`tag ${response.state === "approved" ? "tag-good" : "tag-warn"}`}>
                {m[`casework_state_${response.state}`]()}
              </span>
            </p>
            {response.quoted.map((point) => (
              <blockquote className="quote" key={`${point.submission}/${point.number}`}>
                <span className="muted">
                  {m.shared_number({ number: point.submission })}/{point.number}:
                </span>{" "}
                {point.text}
              </blockquote>
            ))}
            <p className="plain-text">{response.reason}</p>
            <p className="muted">
              {response.points
                .map((point) => `${m.shared_number({ number: point.submission })}/${point.number}`)
                .join(", ")}
              {response.themes.length > 0 && ` · ${response.themes.join(", ")}`}
              {response.comments > 0 && (
                <>
                  {" · "}
                  <a href={paths.responseComments(id, response.id)}>
                    {m.talk_comment_count({ count: response.comments })}
                  </a>
                </>
              )}
            </p>
            {response.mine && (
              <Checkbox
                name="read"
                value={`${response.id}:${response.version}`}
                label={m.casework_read({ number: response.number })}
              />
            )}
          </article>
        ))}
        {waiting && (
          <button className="button button-primary" type="submit">
            {m.casework_approve_read()}
          </button>
        )}
      </Form>
    </>
  );
}
