import { ledgerFilters, milestones } from "#app/domain/follow-ups/follow-up.ts";
import { listLedger } from "#app/domain/follow-ups/list-ledger.ts";
import { listMilestoneSums } from "#app/domain/follow-ups/list-milestone-sums.ts";
import { listWaitingLetters } from "#app/domain/print-jobs/list-waiting-letters.ts";
import { may } from "#app/domain/staff/staff.ts";
import { ledgerAddress, ledgerQuery } from "#app/http/ledger-query.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeShortDay } from "#app/shared/time.ts";
import { Select, TextField } from "#app/ui/form/field.tsx";
import { LedgerGrid } from "#app/ui/ledger/ledger-grid.tsx";
import { MilestoneSums } from "#app/ui/ledger/milestone-sums.tsx";
import type { Route } from "./+types/follow-ups.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_follow_ups() }];

/** The ledger: who is told what, how far it is, and whom nothing has reached. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const query = ledgerQuery(request);
  const [{ lines, more }, sums, waiting] = await Promise.all([
    listLedger(hearing.id, query, query.after),
    listMilestoneSums(hearing.id),
    listWaitingLetters(hearing.id),
  ]);
  const last = lines.at(-1);
  return {
    id: hearing.id,
    filter: query.filter,
    words: query.words,
    sums,
    letters: new Set(waiting.map(({ participantId }) => participantId)).size,
    shown: milestones.filter((milestone) => sums.some((sum) => sum.milestone === milestone)),
    next: more && last ? ledgerAddress(query, last) : null,
    lines: lines.map(({ followUps, ...line }) => ({
      ...line,
      followUps: followUps.map(({ at, ...cell }) => ({ ...cell, at: writeShortDay(new Date(at)) })),
    })),
  };
}

export default function FollowUps({ loaderData: page }: Route.ComponentProps) {
  const filters = ledgerFilters.map((value) => ({ value, label: m[`ledger_filter_${value}`]() }));
  return (
    <>
      <h1>{m.staff_tab_follow_ups()}</h1>
      <p>
        <a href={paths.hearingSending(page.id)}>{m.sending_link()}</a> ·{" "}
        <a href={paths.printJobs(page.id)}>{m.print_link({ count: page.letters })}</a>
      </p>
      <MilestoneSums caption={m.ledger_counts()} sums={page.sums} />
      <form className="filters" key={page.filter + page.words}>
        <Select
          name="filter"
          label={m.ledger_filter()}
          value={page.filter}
          choices={filters}
          required="sometimes"
        />
        <TextField
          name="words"
          type="search"
          label={m.ledger_search()}
          value={page.words}
          required="sometimes"
        />
        <button className="button button-secondary" type="submit">
          {m.desk_show()}
        </button>
      </form>
      <LedgerGrid hearingId={page.id} milestones={page.shown} lines={page.lines} />
      {page.next && (
        <nav className="pagination" aria-label={m.shared_pages()}>
          <a className="button button-secondary button-small" href={page.next} rel="next">
            {m.shared_next_page()}
          </a>
        </nav>
      )}
    </>
  );
}
