import { Form, redirect } from "react-router";
import { correctResponse } from "#app/domain/responses/correct-response.ts";
import { findResponse } from "#app/domain/responses/list-responses.ts";
import { correctionForm } from "#app/domain/responses/response.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { OutcomeAndReason } from "#app/ui/casework/response-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/correction.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.correction_heading({ number: loaderData?.number ?? 0 }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { id, number, newest } = found(await findResponse(hearing.id, idFrom(params.response)));
  const { outcome, reason, correction } = newest;
  return {
    hearingId: hearing.id,
    id,
    number,
    version: newest.number,
    stored: { outcome, reason, why: correction },
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { id } = found(await findResponse(hearing.id, idFrom(params.response)));
  const form = await readForm(request, correctionForm);
  if (!form.ok) return invalid(form);
  const corrected = await correctResponse(id, form.value, staff);
  if (!corrected.ok) return refusedWith(corrected, form.typed);
  throw redirect(saying(paths.response(hearing.id, id), "answer_written"), 303);
}

export default function Correction({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, page.stored);
  return (
    <>
      <p>
        <a href={paths.response(page.hearingId, page.id)}>
          ← {m.casework_response_numbered({ number: page.number })}
        </a>
      </p>
      <ErrorSummary errors={errors} />
      <h1>{m.correction_heading({ number: page.number })}</h1>
      <p>{m.correction_text()}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={page.version} />
        <OutcomeAndReason value={value} errors={errors} />
        <TextArea
          name="why"
          label={m.correction_why()}
          hint={m.correction_why_hint()}
          rows={3}
          value={value("why")}
          error={errors.why}
        />
        <button className="button button-primary" type="submit">
          {m.correction_button()}
        </button>
      </Form>
    </>
  );
}
