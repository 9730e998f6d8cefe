import { Form, redirect } from "react-router";
import { listCaseworkers } from "#app/domain/staff/list-caseworkers.ts";
import { may } from "#app/domain/staff/staff.ts";
import { addTheme } from "#app/domain/themes/add-theme.ts";
import { listThemes } from "#app/domain/themes/list-themes.ts";
import { themeForm } from "#app/domain/themes/theme.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ThemeFields } from "#app/ui/casework/theme-fields.tsx";
import { ThemeTag } from "#app/ui/casework/theme-tag.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/themes.ts";

export const meta: Route.MetaFunction = () => [{ title: m.theme_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [themes, caseworkers] = await Promise.all([
    listThemes(hearing.id),
    listCaseworkers(hearing.departmentId),
  ]);
  return { id: hearing.id, themes, caseworkers };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, themeForm);
  if (!form.ok) return invalid(form);
  const added = await addTheme(hearing.id, form.value, staff);
  if (!added.ok) return refusedWith(added, form.typed, "name");
  throw redirect(saying(paths.themes(hearing.id), "saved"), 303);
}

export default function Themes({
  loaderData: { id, themes, caseworkers },
  actionData,
}: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.theme_heading()}</h1>
      <p>{m.theme_lead()}</p>
      {themes.length === 0 ? (
        <p>{m.theme_none()}</p>
      ) : (
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{m.theme_name()}</th>
              <th scope="col">{m.theme_caseworker()}</th>
              <th scope="col">{m.theme_points()}</th>
              <th scope="col">{m.theme_unanswered()}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {themes.map((theme) => (
              <tr key={theme.id}>
                <th scope="row" className={`depth-${Math.min(theme.depth, 4)}`}>
                  <ThemeTag {...theme} />
                  {theme.formerly.length > 0 && (
                    <>
                      <br />
                      <span className="muted small weight-normal">
                        {m.theme_formerly({ names: theme.formerly.join(", ") })}
                      </span>
                    </>
                  )}
                </th>
                <td data-label={m.theme_caseworker()}>{theme.caseworker || "–"}</td>
                <td data-label={m.theme_points()}>{theme.points}</td>
                <td data-label={m.theme_unanswered()}>{theme.unanswered}</td>
                <td>
                  <a href={paths.theme(id, theme.id)}>
                    {m.theme_edit_short()}
                    <span className="visually-hidden"> {theme.name}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Form method="post" noValidate className="card" key={themes.length}>
        <h2>{m.theme_new()}</h2>
        <ThemeFields
          value={valueIn(actionData?.typed)}
          errors={errors}
          parents={themes}
          caseworkers={caseworkers}
        />
        <button className="button button-primary" type="submit">
          {m.theme_add()}
        </button>
      </Form>
    </>
  );
}
