import { states } from "#app/domain/follow-ups/follow-up.ts";
import { countFollowUps, LEDGER_PAGE, listFollowUps } from "#app/domain/follow-ups/list-follow-ups.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { FollowUpTag } from "#app/ui/follow-up-tag.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { wordFor } from "#app/ui/words.ts";
import type { Route } from "./+types/follow-ups.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_follow_ups() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const asked = new URL(request.url).searchParams;
  const state = states.find((one) => one === asked.get("state")) ?? null;
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(asked.get("page")) || 1)));
  const [{ rows, found }, counts] = await Promise.all([
    listFollowUps(hearing.id, state, page),
    countFollowUps(hearing.id),
  ]);
  return {
    id: hearing.id,
    state,
    page,
    pages: Math.max(1, Math.ceil(found / LEDGER_PAGE)),
    counts,
    lines: rows.map((row) => ({
      id: row.id,
      milestone: row.milestone,
      state: row.state,
      name: row.participant.name,
      letter: row.participant.email === null,
      at: writeMoment(row.sentAt ?? row.resolvedAt ?? row.owedAt),
      error: row.lastError,
      attempts: row.attempts,
    })),
  };
}

export default function FollowUps({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_tab_follow_ups()}</h1>
      <table className="stacked">
        <caption>{m.ledger_counts()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.ledger_milestone()}</th>
            {states.map((state) => (
              <th scope="col" className="number" key={state}>
                <a href={`?state=${state}`}>{wordFor.followUp(state)}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.counts.map((count) => (
            <tr key={count.milestone}>
              <th scope="row">{m[`submission_told_${count.milestone}`]()}</th>
              {states.map((state) => (
                <td className="number" key={state} data-label={wordFor.followUp(state)}>
                  {count[state]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="stacked">
        <caption>{page.state ? wordFor.followUp(page.state) : m.ledger_all()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.ledger_who()}</th>
            <th scope="col">{m.ledger_milestone()}</th>
            <th scope="col">{m.staff_stage()}</th>
            <th scope="col">{m.ledger_when()}</th>
          </tr>
        </thead>
        <tbody>
          {page.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={paths.followUp(page.id, line.id)}>{line.name}</a>
              </th>
              <td>{m[`submission_told_${line.milestone}`]()}</td>
              <td>
                <FollowUpTag state={line.state} /> {line.letter && m.ledger_by_letter()}
              </td>
              <td>
                {line.at}
                {line.error && (
                  <>
                    <br />
                    <span className="muted small">{line.error}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination
        page={page.page}
        pages={page.pages}
        hrefOf={(to) => `?${new URLSearchParams({ state: page.state ?? "", page: String(to) })}`}
      />
    </>
  );
}
