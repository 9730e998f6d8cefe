import { Form, redirect } from "react-router";
import { changeForm } from "#app/domain/changes/change.ts";
import { proposeChange } from "#app/domain/changes/propose-change.ts";
import { listResponses } from "#app/domain/responses/list-responses.ts";
import { may } from "#app/domain/staff/staff.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { startedChange } from "#app/http/started-change.ts";
import { saying } from "#app/shared/done.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ProposedWordings } from "#app/ui/casework/proposed-wordings.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select } from "#app/ui/form/field.tsx";
import { MarkdownField } from "#app/ui/form/markdown-field.tsx";
import type { Route } from "./+types/new-change.ts";

export const meta: Route.MetaFunction = () => [{ title: m.change_new() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const strategy = found(await findStrategy(hearing.strategyId));
  const [sections, responses] = await Promise.all([
    listSections(strategy.draftId),
    listResponses(hearing.id),
  ]);
  const asked = new URL(request.url).searchParams;
  return {
    hearingId: hearing.id,
    chosen: asked.get("response") ?? "",
    section: await startedChange(hearing, sections, asked),
    sections: sections.map(({ identity, number, title }) => ({
      value: identity,
      label: `${number} ${title}`,
    })),
    responses: responses.map(({ id, number, reason }) => ({ id, number, reason: excerpt(reason, 160) })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, changeForm, ["responses"]);
  if (!form.ok) return invalid(form);
  const proposed = await proposeChange(hearing.id, form.value, staff);
  if (!proposed.ok) return refusedWith(proposed, form.typed);
  throw redirect(saying(paths.changes(hearing.id), "saved"), 303);
}

export default function NewChange({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const typed = actionData?.typed;
  const checked = Array.isArray(typed?.responses) ? typed.responses : [page.chosen];
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="section-tools">
        <a href={paths.changes(page.hearingId)}>← {m.change_heading()}</a>
      </p>
      <h1>{m.change_new()}</h1>
      <Form method="get">
        <input type="hidden" name="response" value={page.chosen} />
        <Select
          name="section"
          label={m.casework_section()}
          choices={page.sections}
          value={page.section?.identity ?? ""}
        />
        <button className="button button-secondary" type="submit">
          {m.change_show_section()}
        </button>
      </Form>
      {page.section && (
        <>
          {page.section.notice && (
            <p className={page.section.notice === "used" ? "alert alert-info" : "alert alert-warning"}>
              {m[`change_wording_${page.section.notice}`]()}
            </p>
          )}
          <ProposedWordings
            {...{ hearingId: page.hearingId, response: page.chosen }}
            wordings={page.section.wordings}
          />
          <Form method="post" noValidate key={page.section.identity + page.section.body}>
            <input type="hidden" name="section" value={page.section.identity} />
            <MarkdownField
              name="body"
              label={m.change_body()}
              hint={m.change_body_hint()}
              value={typeof typed?.body === "string" ? typed.body : page.section.body}
              html={page.section.html}
              error={errors.body}
              required
            />
            <fieldset
              className={errors.responses ? "form-group form-error" : "form-group"}
              id="field-responses"
            >
              <legend className="form-label">{m.change_because()}</legend>
              {errors.responses && <span className="form-error-message">{errors.responses}</span>}
              {page.responses.map(({ id, number, reason }) => (
                <Checkbox
                  key={id}
                  name="responses"
                  value={id}
                  checked={checked.includes(id)}
                  label={m.casework_response_numbered({ number })}
                  hint={reason}
                />
              ))}
            </fieldset>
            <button className="button button-primary" type="submit">
              {m.change_propose()}
            </button>
          </Form>
        </>
      )}
    </>
  );
}
