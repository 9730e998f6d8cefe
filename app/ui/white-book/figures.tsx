import type { Outcome } from "#app/domain/responses/response.ts";
import type { PointKind } from "#app/domain/submissions/point.ts";
import type { ThemeRow } from "#app/domain/white-book/statistics.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { wordFor } from "../words.ts";
import { Bars } from "./bars.tsx";

type Props = {
  participants: number;
  received: number;
  replaced: number;
  setAside: number;
  published: number;
  late: number;
  points: number;
  answers: number;
  kinds: { kind: PointKind; count: number }[];
  outcomes: Outcome[];
  themes: ThemeRow[];
  days: { day: string; count: number }[];
};
/** So many bars are drawn; the table has them all. */
const MOST_BARS = 30;

/** The hearing in figures: totals, and points and days as pictures with their tables. */
export function Figures(figures: Props) {
  const { themes, outcomes, days } = figures;
  const nameOf = (theme: string) => theme || m.whitebook_no_theme();
  const names = outcomes.map((outcome) => wordFor.outcome(outcome));
  return (
    <section aria-labelledby="tal">
      <h2 id="tal">{m.whitebook_in_figures()}</h2>
      <Totals {...figures} />
      {themes.length > 0 && (
        <>
          <h3>{m.whitebook_by_theme()}</h3>
          <Bars
            label={m.whitebook_by_theme_alt()}
            series={names}
            rows={themes.slice(0, MOST_BARS).map(({ theme, counts }) => ({ label: nameOf(theme), counts }))}
          />
          <FigureTable
            caption={m.whitebook_by_theme()}
            header={[m.whitebook_theme(), ...names, m.whitebook_all()]}
            rows={themes.map(({ theme, counts, all }) => ({
              label: nameOf(theme),
              counts: [...counts, all],
            }))}
          />
        </>
      )}
      {days.length > 0 && (
        <>
          <h3>{m.whitebook_by_day()}</h3>
          <Bars
            label={m.whitebook_by_day_alt()}
            series={[m.whitebook_submissions()]}
            rows={days.slice(-MOST_BARS).map(({ day, count }) => ({ label: day, counts: [count] }))}
          />
          <FigureTable
            caption={m.whitebook_by_day()}
            header={[m.whitebook_day(), m.whitebook_count()]}
            rows={days.map(({ day, count }) => ({ label: day, counts: [count] }))}
          />
        </>
      )}
    </section>
  );
}

function Totals({
  participants,
  received,
  replaced,
  setAside,
  published,
  late,
  points,
  answers,
  kinds,
}: Props) {
  const totals: [string, number][] = [
    [m.whitebook_participants(), participants],
    [m.whitebook_submissions(), received],
    ...(replaced > 0 ? [[m.whitebook_replaced(), replaced] as [string, number]] : []),
    ...(setAside > 0 ? [[m.quarantine_set_aside(), setAside] as [string, number]] : []),
    [m.whitebook_published(), published],
    [m.whitebook_late(), late],
    [m.whitebook_points(), points],
    ...kinds.map(({ kind, count }): [string, number] => [`– ${wordFor.pointKind(kind)}`, count]),
    [m.whitebook_answers_count(), answers],
  ];
  return (
    <dl className="facts">
      {totals.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

type TableProps = { caption: string; header: string[]; rows: { label: string; counts: number[] }[] };

function FigureTable({ caption, header, rows }: TableProps) {
  return (
    <details>
      <summary>{m.whitebook_show_figures()}</summary>
      <table className="stacked">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {header.map((name, index) => (
              <th scope="col" key={name} className={index > 0 ? "number" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.counts.map((count, index) => (
                <td className="number" key={header[index + 1]} data-label={header[index + 1]}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
