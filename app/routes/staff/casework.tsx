import { may } from "#app/domain/staff/staff.ts";
import { filters } from "#app/domain/submissions/casework-filter.ts";
import { COUNTED, countCasework, listCasework } from "#app/domain/submissions/list-casework.ts";
import { addressOf, caseworkQuery } from "#app/http/casework-query.ts";
import { fromOf } from "#app/http/from-number.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeShortDay } from "#app/shared/time.ts";
import { CaseworkTable } from "#app/ui/casework/casework-table.tsx";
import { follow, Shortcuts } from "#app/ui/casework/shortcuts.tsx";
import type { Route } from "./+types/casework.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_submissions() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const query = caseworkQuery(request);
  const [{ lines, earlier, later }, found] = await Promise.all([
    listCasework(hearing.id, query, fromOf(request)),
    countCasework(hearing.id, query),
  ]);
  const [first, last] = [lines[0]?.number, lines.at(-1)?.number];
  return {
    id: hearing.id,
    ...query,
    found: found > COUNTED ? m.casework_found_many({ count: COUNTED }) : m.hearing_found({ count: found }),
    earlier: earlier && first ? addressOf(query, { before: String(first) }) : null,
    later: later && last ? addressOf(query, { after: String(last) }) : null,
    newest: later ? addressOf(query, { before: "1000000000" }) : null,
    lines: lines.map(({ receivedAt, ...line }) => ({
      ...line,
      excerpt: excerpt(line.excerpt, 159),
      received: writeShortDay(receivedAt),
      href: paths.caseworkSubmission(hearing.id, line.number) + addressOf(query),
    })),
  };
}

const shortcuts = () => [
  { key: "/", text: m.casework_shortcut_search(), run: follow("words") },
  { key: "j", text: m.casework_shortcut_next(), run: step(1) },
  { key: "k", text: m.casework_shortcut_previous(), run: step(-1) },
];

/** Moves to the next or previous submission of the list; Enter opens it. */
const step = (by: 1 | -1) => () => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("tbody th a")];
  const now = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[Math.min(links.length - 1, Math.max(0, now + by))]?.focus();
};

export default function Casework({ loaderData }: Route.ComponentProps) {
  const { id, filter, words, found, earlier, later, newest, lines } = loaderData;
  return (
    <>
      <h1>{m.staff_tab_submissions()}</h1>
      <form className="search-form">
        <div className="search-line">
          <label className="visually-hidden" htmlFor="words">
            {m.casework_search()}
          </label>
          <input
            className="form-input"
            id="words"
            name="words"
            type="search"
            defaultValue={words}
            placeholder={m.casework_search()}
          />
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
        <a className="button button-secondary" href={paths.registerMinutes(id)}>
          {m.casework_register_minutes()}
        </a>
        <a className="button button-secondary" href={paths.imports(id)}>
          {m.casework_import()}
        </a>
      </div>
      <p className="muted">{found}</p>
      <CaseworkTable lines={lines} />
      <nav className="pagination" aria-label={m.shared_pages()}>
        {earlier && (
          <a className="button button-secondary button-small" href={earlier} rel="prev">
            {m.shared_previous_page()}
          </a>
        )}
        {later && (
          <a className="button button-secondary button-small" href={later} rel="next">
            {m.shared_next_page()}
          </a>
        )}
        {newest && (
          <a className="button button-secondary button-small" href={newest}>
            {m.casework_newest()}
          </a>
        )}
      </nav>
      <Shortcuts shortcuts={shortcuts()} />
    </>
  );
}
