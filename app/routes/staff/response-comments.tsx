import { Form } from "react-router";
import { findResponse } from "#app/domain/responses/list-responses.ts";
import { listCaseworkers } from "#app/domain/staff/list-caseworkers.ts";
import { may } from "#app/domain/staff/staff.ts";
import { takeComment } from "#app/http/comments.ts";
import { found, idFrom } from "#app/http/found.ts";
import { shownComments } from "#app/http/shown-comments.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { CommentFields, CommentList } from "#app/ui/casework/comments.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/response-comments.ts";

export const meta: Route.MetaFunction = () => [{ title: m.talk_comments() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { id, number } = found(await findResponse(hearing.id, idFrom(params.response)));
  const colleagues = await listCaseworkers(hearing.departmentId);
  return {
    ...{ id, number, hearingId: hearing.id },
    comments: await shownComments({ responseId: id }),
    colleagues: colleagues.filter((one) => one.id !== staff.id),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const response = idFrom(params.response);
  const page = paths.responseComments(hearing.id, response);
  return takeComment(request, hearing.id, { response }, staff, page);
}

export default function ResponseComments({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.response(page.hearingId, page.id)}>
          ← {m.casework_response_numbered({ number: page.number })}
        </a>
      </p>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.talk_comments_to_response({ number: page.number })}</h1>
      <CommentList comments={page.comments} />
      <Form method="post" noValidate key={page.comments.length}>
        <h2>{m.talk_comment_new()}</h2>
        <CommentFields answer={actionData} colleagues={page.colleagues} />
        <button className="button button-primary" type="submit">
          {m.talk_comment_write()}
        </button>
      </Form>
    </>
  );
}
