import { may } from "#app/domain/staff/staff.ts";
import { filters } from "#app/domain/submissions/casework-filter.ts";
import { CASEWORK_PAGE, listCasework } from "#app/domain/submissions/list-casework.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeShortDay } from "#app/shared/time.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import type { Route } from "./+types/casework.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_submissions() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const asked = new URL(request.url).searchParams;
  const filter = filters.find((one) => one === asked.get("filter")) ?? "all";
  const words = (asked.get("words") ?? "").slice(0, 100);
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(asked.get("page")) || 1)));
  const { lines, found } = await listCasework(hearing.id, filter, words, page);
  return {
    id: hearing.id,
    filter,
    words,
    page,
    found,
    pages: Math.max(1, Math.ceil(found / CASEWORK_PAGE)),
    lines: lines.map(({ receivedAt, ...line }) => ({ ...line, received: writeShortDay(receivedAt) })),
  };
}

export default function Casework({ loaderData }: Route.ComponentProps) {
  const { id, filter, words, page, pages, found, lines } = loaderData;
  const address = (to: number) => `?${new URLSearchParams({ filter, words, page: String(to) })}`;
  return (
    <>
      <h1>{m.staff_tab_submissions()}</h1>
      <form className="search-form">
        <div className="search-line">
          <label className="visually-hidden" htmlFor="words">
            {m.casework_search()}
          </label>
          <input className="form-input" id="words" name="words" type="search" defaultValue={words} />
          <label className="visually-hidden" htmlFor="filter">
            {m.casework_filter()}
          </label>
          <select className="form-select" id="filter" name="filter" defaultValue={filter}>
            {filters.map((one) => (
              <option key={one} value={one}>
                {m[`casework_filter_${one}`]()}
              </option>
            ))}
          </select>
          <button className="button button-secondary" type="submit">
            {m.hearing_search_button()}
          </button>
        </div>
      </form>
      <div className="buttons">
        <a className="button button-primary" href={paths.register(id)}>
          {m.casework_register()}
        </a>
      </div>
      <p className="muted">{m.hearing_found({ count: found })}</p>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{m.submission_number()}</th>
            <th scope="col">{m.casework_from()}</th>
            <th scope="col">{m.submission_received()}</th>
            <th scope="col">{m.casework_publication()}</th>
            <th scope="col" className="number">
              {m.casework_points()}
            </th>
            <th scope="col" className="number">
              {m.casework_covered()}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number}>
              <td data-label={m.submission_number()}>{line.number}</td>
              <th scope="row">
                <a href={paths.caseworkSubmission(id, line.number)}>{line.organisation || line.name}</a>
                <br />
                <span className="muted small weight-normal">{line.excerpt}</span>
              </th>
              <td>
                {line.received} · {m[`casework_channel_${line.channel}`]()}
                {line.late && (
                  <>
                    <br />
                    <span className="tag tag-warn">{m.casework_late()}</span>
                  </>
                )}
                {!line.confirmed && (
                  <>
                    <br />
                    <span className="tag tag-warn">{m.casework_unconfirmed()}</span>
                  </>
                )}
              </td>
              <td>
                {line.clearance ? m[`casework_clearance_${line.clearance}`]() : m.casework_clearance_none()}
              </td>
              <td className="number" data-label={m.casework_points()}>
                {m.casework_points_open({ points: line.points, unanswered: line.unanswered })}
              </td>
              <td className="number" data-label={m.casework_covered()}>
                {line.coverage} %
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination page={page} pages={pages} hrefOf={address} />
    </>
  );
}
