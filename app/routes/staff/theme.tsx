import { Form, redirect } from "react-router";
import { z } from "zod";
import { listCaseworkers } from "#app/domain/staff/list-caseworkers.ts";
import { may } from "#app/domain/staff/staff.ts";
import { editTheme } from "#app/domain/themes/edit-theme.ts";
import { listThemes } from "#app/domain/themes/list-themes.ts";
import { mergeThemes } from "#app/domain/themes/merge-themes.ts";
import { removeTheme } from "#app/domain/themes/remove-theme.ts";
import { themeForm } from "#app/domain/themes/theme.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ThemeFields, themeChoices } from "#app/ui/casework/theme-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/theme.ts";

export const meta: Route.MetaFunction = () => [{ title: m.theme_heading() }];

const into = z.object({ into: z.guid({ error: () => m.refusal_theme_unknown() }) });

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [themes, caseworkers] = await Promise.all([
    listThemes(hearing.id),
    listCaseworkers(hearing.departmentId),
  ]);
  const theme = found(themes.find(({ id }) => id === params.theme));
  return { id: hearing.id, theme, others: themes.filter(({ id }) => id !== theme.id), caseworkers };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const themeId = idFrom(params.theme);
  const step = (await request.clone().formData()).get("step");
  if (step === "remove") {
    const removed = await removeTheme(hearing.id, themeId, staff);
    if (!removed.ok) return refusedWith(removed, {});
  } else if (step === "merge") {
    const form = await readForm(request, into);
    if (!form.ok) return invalid(form);
    const merged = await mergeThemes(hearing.id, themeId, form.value.into, staff);
    if (!merged.ok) return refusedWith(merged, form.typed, "into");
  } else {
    const form = await readForm(request, themeForm);
    if (!form.ok) return invalid(form);
    const edited = await editTheme(hearing.id, themeId, form.value, staff);
    if (!edited.ok) return refusedWith(edited, form.typed, "name");
  }
  throw redirect(saying(paths.themes(hearing.id), "saved"), 303);
}

export default function Theme({
  loaderData: { id, theme, others, caseworkers },
  actionData,
}: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const { name, colour, parentId, caseworkerId } = theme;
  const stored = { name, colour, parent: parentId ?? "", caseworker: caseworkerId ?? "" };
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        <a href={paths.themes(id)}>← {m.theme_heading()}</a>
      </p>
      <h1>{m.theme_edit({ name })}</h1>
      <Form method="post" noValidate>
        <ThemeFields
          value={valueIn(actionData?.typed, stored)}
          errors={errors}
          parents={others}
          caseworkers={caseworkers}
        />
        <button className="button button-primary" type="submit">
          {m.theme_save()}
        </button>
      </Form>
      {others.length > 0 && (
        <Form method="post" noValidate className="card">
          <h2>{m.theme_merge_heading()}</h2>
          <p>{m.theme_merge_text({ name })}</p>
          <Select
            name="into"
            label={m.theme_merge_into()}
            empty="–"
            value={valueIn(actionData?.typed)("into")}
            error={errors.into}
            choices={themeChoices(others)}
          />
          <button className="button button-secondary" type="submit" name="step" value="merge">
            {m.theme_merge()}
          </button>
        </Form>
      )}
      <Form method="post">
        <button className="button button-secondary" type="submit" name="step" value="remove">
          {m.theme_remove()}
        </button>
      </Form>
    </>
  );
}
