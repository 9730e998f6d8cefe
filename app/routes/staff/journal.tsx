import type { Deed } from "#app/domain/journal/deed.ts";
import { JOURNAL_PAGE, listJournal } from "#app/domain/journal/list-journal.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { detailsText } from "#app/ui/journal-detail.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import type { Route } from "./+types/journal.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_journal() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.readJournal);
  const page = Math.min(
    10_000,
    Math.max(1, Math.trunc(Number(new URL(request.url).searchParams.get("page")) || 1)),
  );
  const { rows, found, broken } = await listJournal(hearing.id, page);
  return {
    page,
    pages: Math.max(1, Math.ceil(found / JOURNAL_PAGE)),
    broken,
    entries: rows.map((row) => ({
      number: row.number,
      at: writeMoment(row.at),
      who:
        row.actor ||
        m[`ledger_actor_${row.actorKind as "staff" | "participant" | "adviser" | "reporter" | "clock"}`](),
      deed: m[`deed_${row.deed as Deed}`](),
      details: detailsText(row.details as Record<string, unknown>),
      hash: row.hash.slice(0, 12),
    })),
  };
}

export default function Journal({ loaderData: { page, pages, broken, entries } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_tab_journal()}</h1>
      <p className={`alert ${broken === 0 ? "alert-success" : "alert-error"}`}>
        {broken === 0 ? m.ledger_chain_whole() : m.ledger_chain_broken({ count: broken })}
      </p>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{m.submission_number()}</th>
            <th scope="col">{m.ledger_when()}</th>
            <th scope="col">{m.ledger_who()}</th>
            <th scope="col">{m.ledger_deed()}</th>
            <th scope="col">{m.submission_fingerprint()}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <td>{entry.number}</td>
              <td>{entry.at}</td>
              <td>{entry.who}</td>
              <td>
                {entry.deed}
                {entry.details && <span className="muted small"> {entry.details}</span>}
              </td>
              <td>
                <span className="fingerprint">{entry.hash}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination page={page} pages={pages} hrefOf={(to) => `?page=${to}`} />
    </>
  );
}
