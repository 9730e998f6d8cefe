import { Form, redirect } from "react-router";
import { clearTogether } from "#app/domain/clearings/clear-together.ts";
import { clearingFilters, withFilter } from "#app/domain/clearings/clearing-filter.ts";
import {
  countClearings,
  listClearings,
  listClearOrganisations,
} from "#app/domain/clearings/list-clearings.ts";
import { countOpenReports } from "#app/domain/clearings/list-name-reports.ts";
import { waitsForDeadline } from "#app/domain/hearings/publication-policy.ts";
import { may } from "#app/domain/staff/staff.ts";
import { clearingFilterOf } from "#app/http/clearing-view.ts";
import { refusedWith } from "#app/http/form.ts";
import { fromOf } from "#app/http/from-number.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeShortDay } from "#app/shared/time.ts";
import { ClearingTable } from "#app/ui/clearing/clearing-table.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/clearings.ts";

export const meta: Route.MetaFunction = () => [{ title: m.clearing_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const filter = clearingFilterOf(request);
  const [counts, { lines, earlier, later }, reports, first] = await Promise.all([
    countClearings(hearing.id),
    listClearings(hearing.id, filter, fromOf(request)),
    countOpenReports(hearing.id),
    listClearings(hearing.id, filter, { after: 0 }, 1),
  ]);
  const to = (place: string, number: number) =>
    `?${new URLSearchParams({ ...(filter !== "open" && { filter }), [place]: String(number) })}`;
  const [top, bottom, begin] = [lines[0]?.number, lines.at(-1)?.number, first.lines[0]?.number];
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    ...{ id: hearing.id, filter, counts, reports },
    waits: waitsForDeadline(hearing, now()),
    done: /^[1-9]\d{0,3}$/.test(done) ? Number(done) : 0,
    begin: begin && filter !== "published" ? withFilter(paths.clearance(hearing.id, begin), filter) : null,
    earlier: earlier && top ? to("before", top) : null,
    later: later && bottom ? to("after", bottom) : null,
    lines: lines.map(({ receivedAt, ...line }) => ({
      ...line,
      received: writeShortDay(receivedAt),
      href: withFilter(paths.clearance(hearing.id, line.number), filter),
    })),
  };
}

/** Publishes everything that organisations and the like sent and in which nothing was found. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const numbers = await listClearOrganisations(hearing.id);
  const done = await clearTogether(hearing.id, { numbers, read: false }, staff);
  if (!done.ok) return refusedWith(done, {});
  throw redirect(`${paths.clearings(hearing.id)}?done=${done.value}`, 303);
}

export default function Clearings({ loaderData: page, actionData }: Route.ComponentProps) {
  const { id, filter, counts, lines, waits } = page;
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.clearing_heading()}</h1>
      <p>{m.clearing_lead()}</p>
      {page.done > 0 && (
        <p className="alert alert-success" role="status">
          {waits ? m.clearing_done_waiting({ count: page.done }) : m.clearing_done({ count: page.done })}
        </p>
      )}
      {waits && <p className="alert">{m.clearing_after_deadline_notice()}</p>}
      {page.reports > 0 && (
        <p className="alert alert-warning">
          <a href={paths.nameReports(id)}>{m.clearing_reports_link({ count: page.reports })}</a>
        </p>
      )}
      <nav className="filter-counts" aria-label={m.clearing_filter()}>
        <ul>
          {clearingFilters
            .filter((one) => one === filter || one === "open" || counts[one] > 0)
            .map((one) => (
              <li key={one}>
                <a
                  href={withFilter(paths.clearings(id), one)}
                  aria-current={one === filter ? "page" : undefined}
                >
                  {m[`clearing_filter_${one}`]()} <span className="count">{counts[one]}</span>
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {counts.unscanned > 0 && (
        <p className="muted">{m.clearing_unscanned_count({ count: counts.unscanned })}</p>
      )}
      {(filter === "open" || filter === "nothing") && <Together id={id} {...counts} />}
      {page.begin && (
        <p>
          <a className="button button-primary" id="begin" href={page.begin}>
            {m.clearing_begin()}
          </a>
        </p>
      )}
      {lines.length === 0 ? (
        <p className="empty-state">{m.clearing_none()}</p>
      ) : (
        <ClearingTable lines={lines} />
      )}
      <nav className="pagination" aria-label={m.shared_pages()}>
        {page.earlier && (
          <a className="button button-secondary button-small" href={page.earlier} rel="prev">
            {m.shared_previous_page()}
          </a>
        )}
        {page.later && (
          <a className="button button-secondary button-small" href={page.later} rel="next">
            {m.shared_next_page()}
          </a>
        )}
      </nav>
      <p>
        <a href={paths.nameReports(id)}>{m.clearing_reports_all()}</a>
      </p>
    </>
  );
}

/** What goes together: organisations at once, citizens when they have been read. */
function Together({ id, organisations, persons }: { id: string; organisations: number; persons: number }) {
  if (organisations + persons === 0) return null;
  return (
    <div className="side-by-side">
      {organisations > 0 && (
        <Form method="post" className="card">
          <h2>{m.clearing_organisations_heading()}</h2>
          <p>{m.clearing_organisations_text({ count: organisations })}</p>
          <button className="button button-secondary" type="submit">
            {m.clearing_organisations_button({ count: organisations })}
          </button>
        </Form>
      )}
      {persons > 0 && (
        <section className="card">
          <h2>{m.clearing_persons_heading()}</h2>
          <p>{m.clearing_persons_text({ count: persons })}</p>
          <a className="button button-secondary" href={paths.readClearings(id)}>
            {m.clearing_persons_button()}
          </a>
        </section>
      )}
    </div>
  );
}
