import { Form, redirect } from "react-router";
import { assignPoints } from "#app/domain/points/assign-points.ts";
import { COUNTED_POINTS, countPoints, listPoints } from "#app/domain/points/list-points.ts";
import { bulkForm } from "#app/domain/points/point-query.ts";
import { setAnswerBy } from "#app/domain/points/set-answer-by.ts";
import { listCaseworkers } from "#app/domain/staff/list-caseworkers.ts";
import { may } from "#app/domain/staff/staff.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { listThemeTree } from "#app/domain/themes/list-themes.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { placeAfter, pointAddress, pointQuery } from "#app/http/point-query.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayFromColumn, now, startOfDay, writeShortDay } from "#app/shared/time.ts";
import { PointBulk } from "#app/ui/casework/point-bulk.tsx";
import { PointFilter } from "#app/ui/casework/point-filter.tsx";
import { PointTable } from "#app/ui/casework/point-table.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/point-list.ts";

export const meta: Route.MetaFunction = () => [{ title: m.desk_points_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const query = pointQuery(request);
  const [{ lines, more }, found, themes, sections, caseworkers] = await Promise.all([
    listPoints(hearing.id, query, staff.id, placeAfter(request)),
    countPoints(hearing.id, query, staff.id),
    listThemeTree(hearing.id),
    hearing.hearingVersionId ? listSections(hearing.hearingVersionId) : [],
    listCaseworkers(hearing.departmentId),
  ]);
  const headings = new Map(sections.map(({ identity, number, title }) => [identity, `${number} ${title}`]));
  const last = lines.at(-1);
  return {
    id: hearing.id,
    query,
    within: pointAddress(query),
    done: numberOf(request, "done"),
    /** A form that has been sent begins anew: what was ticked and typed was for that one time. */
    shown: now().getTime(),
    found,
    counted: found > COUNTED_POINTS ? COUNTED_POINTS : null,
    themes: themes.map(({ id, name, depth }) => ({ id, name, depth })),
    sections: [...headings].map(([value, label]) => ({ value, label })),
    caseworkers,
    next: more && last ? pointAddress(query, { submission: last.submission, point: last.number }) : null,
    lines: lines.map(({ sectionIdentity, answerBy, ...line }) => ({
      ...line,
      about: [sectionIdentity && headings.get(sectionIdentity), ...line.themes].filter(Boolean).join(" · "),
      answerBy: answerBy && writeShortDay(startOfDay(dayFromColumn(answerBy))),
    })),
  };
}

/** Gives points to somebody, sets their deadline, or goes on to answer them together. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const query = pointQuery(request);
  const form = await readForm(request, bulkForm, ["points"]);
  if (!form.ok) return invalid(form);
  const { step, points, everything, caseworker, answerBy } = form.value;
  const chosen = everything ? { found: query } : { ids: points };
  if (step === "answer") throw redirect(paths.newResponse(hearing.id, points), 303);
  const done =
    step === "assign"
      ? await assignPoints(hearing.id, chosen, caseworker, staff)
      : await setAnswerBy(hearing.id, chosen, answerBy, staff);
  if (!done.ok)
    return refusedWith(done, form.typed, done.refusal === "no_points_chosen" ? "form" : fieldOf[step]);
  throw redirect(`${paths.pointList(hearing.id)}${pointAddress(query)}&done=${done.value}`, 303);
}

const numberOf = (request: Request, name: string): number =>
  Number(/^\d{1,9}$/.exec(new URL(request.url).searchParams.get(name) ?? "")?.[0] ?? 0);

const fieldOf = { assign: "caseworker", answer_by: "answerBy" } as const;

export default function PointList({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const ticked = actionData?.typed.points;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.desk_points_heading()}</h1>
      {page.done > 0 && (
        <p className="alert alert-success" role="status">
          {m.desk_done({ count: page.done })}
        </p>
      )}
      <PointFilter
        query={page.query}
        themes={page.themes}
        sections={page.sections}
        caseworkers={page.caseworkers}
      />
      <p className="muted">
        {page.counted
          ? m.casework_found_many({ count: page.counted })
          : m.desk_points_found({ count: page.found })}
      </p>
      {page.lines.length > 0 && (
        <Form method="post" action={page.within} noValidate key={page.shown}>
          <PointTable hearingId={page.id} lines={page.lines} ticked={Array.isArray(ticked) ? ticked : []} />
          {page.next && (
            <nav className="pagination" aria-label={m.shared_pages()}>
              <a className="button button-secondary button-small" href={page.next} rel="next">
                {m.shared_next_page()}
              </a>
            </nav>
          )}
          <PointBulk
            value={valueIn(actionData?.typed)}
            errors={errors}
            found={page.found}
            caseworkers={page.caseworkers}
          />
        </Form>
      )}
    </>
  );
}
