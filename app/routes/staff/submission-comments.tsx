import { Form } from "react-router";
import { listCaseworkers } from "#app/domain/staff/list-caseworkers.ts";
import { may } from "#app/domain/staff/staff.ts";
import { findCasework } from "#app/domain/submissions/find-casework.ts";
import { takeComment } from "#app/http/comments.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { shownComments } from "#app/http/shown-comments.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { CommentFields, CommentList } from "#app/ui/casework/comments.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/submission-comments.ts";

export const meta: Route.MetaFunction = () => [{ title: m.talk_comments() }];

/** So much of a point's words is shown to choose it by. */
const EXCERPT = 80;

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const row = found(await findCasework(hearing.id, numberFrom(params.number)));
  const colleagues = await listCaseworkers(hearing.departmentId);
  const asked = new URL(request.url).searchParams.get("point");
  return {
    ...{ hearingId: hearing.id, number: row.number },
    comments: await shownComments({ submissionId: row.id }),
    colleagues: colleagues.filter((one) => one.id !== staff.id),
    point: row.points.find(({ id }) => id === asked)?.id ?? "",
    points: row.points.map(({ id, number, start, end }) => ({
      value: id,
      label: `${m.submission_point({ number })}: ${row.body.slice(start, Math.min(end, start + EXCERPT))}`,
    })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const page = paths.submissionComments(hearing.id, number);
  return takeComment(request, hearing.id, { submission: number }, staff, page);
}

export default function SubmissionComments({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.caseworkSubmission(page.hearingId, page.number)}>
          ← {m.submission_numbered({ number: page.number })}
        </a>
      </p>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.talk_comments_to_submission({ number: page.number })}</h1>
      <CommentList comments={page.comments} />
      <Form method="post" noValidate key={page.comments.length}>
        <h2>{m.talk_comment_new()}</h2>
        <CommentFields
          answer={actionData}
          colleagues={page.colleagues}
          points={page.points}
          point={page.point}
        />
        <button className="button button-primary" type="submit">
          {m.talk_comment_write()}
        </button>
      </Form>
    </>
  );
}
