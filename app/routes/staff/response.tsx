import { Form, redirect } from "react-router";
import { listAdviceOn } from "#app/domain/advice/list-advice.ts";
import { listChanges } from "#app/domain/changes/list-changes.ts";
import { findResponse, listAnswerable } from "#app/domain/responses/list-responses.ts";
import { listSimilarAnswers } from "#app/domain/responses/list-similar-answers.ts";
import { responseForm, stateOf } from "#app/domain/responses/response.ts";
import { rewriteResponse } from "#app/domain/responses/write-response.ts";
import { nameOf } from "#app/domain/staff/name-of.ts";
import { may } from "#app/domain/staff/staff.ts";
import { listOfferedBlocks } from "#app/domain/text-blocks/list-text-blocks.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { shownAdvice } from "#app/http/shown-advice.ts";
import { shownComments } from "#app/http/shown-comments.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { differenceOf } from "#app/shared/difference.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { AdviceList } from "#app/ui/casework/advice-list.tsx";
import { ApprovalOfAnswer, ReleasedAnswer } from "#app/ui/casework/answer-steps.tsx";
import { CommentList } from "#app/ui/casework/comments.tsx";
import { ResponseFields } from "#app/ui/casework/response-fields.tsx";
import { SimilarAnswers } from "#app/ui/casework/similar-answers.tsx";
import { Difference } from "#app/ui/difference.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { OutcomeTag } from "#app/ui/submission/my-point.tsx";
import type { Route } from "./+types/response.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.casework_response_numbered({ number: loaderData?.number ?? 0 }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const response = found(await findResponse(hearing.id, idFrom(params.response)));
  const approved = response.versions.find(({ approvedAt }) => approvedAt !== null);
  const versions = await Promise.all(
    response.versions.map(async (version, index) => ({
      number: version.number,
      outcome: version.outcome,
      reason: differenceOf((response.versions[index + 1] ?? version).reason, version.reason),
      state: stateOf(version),
      by: m.casework_version_by({
        number: version.number,
        name: await nameOf(version.authorId),
        moment: writeMoment(version.createdAt),
      }),
      sentBackReason: version.sentBackReason,
    })),
  );
  return {
    id: response.id,
    hearingId: hearing.id,
    number: response.number,
    released: response.points.some((point) => point.released.length > 0),
    pending: response.newest.released.length === 0,
    concluded: hearing.concludedAt !== null,
    mayRelease: may.release(staff, hearing.departmentId),
    similar: await listSimilarAnswers(
      hearing.id,
      response.points.map((point) => point.id),
      response.id,
    ),
    advice: shownAdvice(
      hearing.id,
      await listAdviceOn(
        hearing.id,
        response.points.map((point) => point.id),
      ),
    ),
    changes: (await listChanges(hearing.id, response.id)).map(({ number, state }) => ({ number, state })),
    comments: await shownComments({ responseId: response.id }),
    mayApprove: may.approveResponse(staff, hearing.departmentId),
    stored: { outcome: response.newest.outcome, reason: response.newest.reason },
    version: response.newest.number,
    state: stateOf(response.newest),
    versions,
    sinceApproval: approved && {
      number: approved.number,
      outcome: approved.outcome,
      reason: differenceOf(approved.reason, response.newest.reason),
    },
    points: await listAnswerable(hearing.id, response.id),
    blocks: await listOfferedBlocks(hearing.departmentId),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const response = found(await findResponse(hearing.id, idFrom(params.response)));
  const form = await readForm(request, responseForm, ["points"]);
  if (!form.ok) return invalid(form);
  const written = await rewriteResponse(response.id, form.value, staff);
  if (!written.ok) return refusedWith(written, form.typed);
  throw redirect(saying(paths.response(hearing.id, response.id), "answer_written"), 303);
}

export default function Response({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const typed = actionData?.typed.points;
  const own = page.points.filter((point) => point.taken).map((point) => point.id);
  return (
    <>
      <p>
        <a href={paths.responses(page.hearingId)}>← {m.staff_tab_responses()}</a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.casework_response_numbered({ number: page.number })}</h1>
      <div className="casework casework-two">
        <section>
          {page.released ? (
            <ReleasedAnswer page={page} />
          ) : (
            <Form method="post" noValidate key={page.version}>
              <input type="hidden" name="version" value={page.version} />
              <ResponseFields
                value={valueIn(actionData?.typed, page.stored)}
                errors={errors}
                points={page.points}
                blocks={page.blocks}
                chosen={Array.isArray(typed) ? typed : own}
              />
              <button className="button button-primary" type="submit">
                {m.casework_save_response()}
              </button>
            </Form>
          )}
        </section>
        <section>
          {page.mayApprove && page.state === "waiting" && <ApprovalOfAnswer page={page} />}
          {page.advice.length > 0 && <h2>{m.talk_advice_heading()}</h2>}
          <AdviceList requests={page.advice} />
          {!page.released && <SimilarAnswers hearingId={page.hearingId} answers={page.similar} points={[]} />}
          <h2>{m.change_heading()}</h2>
          {page.changes.map(({ number, state }) => (
            <p key={number}>
              <a href={paths.changes(page.hearingId)}>{m.change_numbered({ number })}</a> –{" "}
              {m[`change_state_${state}`]()}
            </p>
          ))}
          <p>
            <a href={paths.newChange(page.hearingId, page.id)}>{m.change_new()}</a>
          </p>
          <h2>{m.talk_comments()}</h2>
          <CommentList comments={page.comments} />
          <p>
            <a href={paths.responseComments(page.hearingId, page.id)}>{m.talk_comment_new()}</a>
          </p>
          <h2>{m.casework_versions()}</h2>
          {page.versions.map((version) => (
            <article className="card" key={version.number}>
              <p className="muted">
                {version.by} · {m[`casework_state_${version.state}`]()}
              </p>
              <p>
                <OutcomeTag outcome={version.outcome} />
              </p>
              <Difference pieces={version.reason} />
              {version.sentBackReason && (
                <p className="alert alert-warning">
                  {m.casework_sent_back_by({ reason: version.sentBackReason })}
                </p>
              )}
            </article>
          ))}
        </section>
      </div>
    </>
  );
}
