import { Form, redirect } from "react-router";
import { listAdviceOn } from "#app/domain/advice/list-advice.ts";
import { findResponse, listAnswerable } from "#app/domain/responses/list-responses.ts";
import { listSimilarAnswers } from "#app/domain/responses/list-similar-answers.ts";
import { responseForm } from "#app/domain/responses/response.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import { may } from "#app/domain/staff/staff.ts";
import { listOfferedBlocks } from "#app/domain/text-blocks/list-text-blocks.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { isId } from "#app/http/found.ts";
import { shownAdvice } from "#app/http/shown-advice.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { AdviceList } from "#app/ui/casework/advice-list.tsx";
import { ResponseFields } from "#app/ui/casework/response-fields.tsx";
import { SimilarAnswers } from "#app/ui/casework/similar-answers.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/new-response.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_new_response() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const asked = new URL(request.url).searchParams;
  const like = asked.get("like") ?? "";
  const wanted = asked.getAll("point").filter(isId).slice(0, 500);
  const [points, blocks, copied] = await Promise.all([
    listAnswerable(hearing.id, null, wanted),
    listOfferedBlocks(hearing.departmentId),
    isId(like) ? findResponse(hearing.id, like) : null,
  ]);
  const chosen = wanted.filter((id) => points.some((point) => point.id === id));
  return {
    ...{ id: hearing.id, points, blocks, chosen },
    advice: shownAdvice(hearing.id, await listAdviceOn(hearing.id, chosen)),
    similar: await listSimilarAnswers(hearing.id, chosen, null),
    stored: { outcome: copied?.newest.outcome ?? "", reason: copied?.newest.reason ?? "" },
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, responseForm, ["points"]);
  if (!form.ok) return invalid(form);
  const written = await writeResponse(hearing.id, form.value, staff);
  if (!written.ok) return refusedWith(written, form.typed);
  throw redirect(saying(paths.response(hearing.id, written.value), "answer_written"), 303);
}

export default function NewResponse({
  loaderData: { id, points, chosen, blocks, advice, similar, stored },
  actionData,
}: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const typed = actionData?.typed.points;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.casework_new_response()}</h1>
      <div className="casework casework-two">
        <section>
          {points.length === 0 ? (
            <p>{m.casework_everything_answered()}</p>
          ) : (
            <Form method="post" noValidate>
              <ResponseFields
                value={valueIn(actionData?.typed, stored)}
                errors={errors}
                points={points}
                blocks={blocks}
                chosen={Array.isArray(typed) ? typed : chosen}
              />
              <button className="button button-primary" type="submit">
                {m.casework_save_response()}
              </button>
            </Form>
          )}
        </section>
        <section>
          {advice.length > 0 && <h2>{m.talk_advice_heading()}</h2>}
          <AdviceList requests={advice} />
          <SimilarAnswers hearingId={id} answers={similar} points={chosen} />
        </section>
      </div>
    </>
  );
}
