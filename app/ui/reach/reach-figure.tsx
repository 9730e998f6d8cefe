import type { QuestionReach } from "#app/domain/reach/shown-sums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { wordForAnswer } from "./reach-words.ts";

/** Who took part, beside who lives here: a picture for each question, with its figures. */
export function ReachFigures({ reach }: { reach: QuestionReach[] }) {
  return (
    <>
      <p>{m.reach_shown_text()}</p>
      {reach.map((one) => (
        <QuestionFigure key={one.question} {...one} />
      ))}
    </>
  );
}

function QuestionFigure(reach: QuestionReach) {
  const { question, about, source, year } = reach;
  return (
    <>
      <h3>{m[`reach_name_${question}`]()}</h3>
      {about === null ? (
        <p>{m.reach_too_few()}</p>
      ) : (
        <>
          <p className="muted">
            {m.reach_about({ count: about })}
            {source && ` ${m.reach_source({ source, year: year ?? "" })}`}
          </p>
          <PairedBars {...reach} />
          <ReachTable {...reach} />
        </>
      )}
    </>
  );
}

/** Two bars for each answer, drawn on the server: those who answered, and the population. */
function PairedBars({ question, answers, source }: QuestionReach) {
  const series = [m.reach_answered(), ...(source ? [m.reach_population()] : [])];
  return (
    <figure
      className="bars"
      role="img"
      aria-label={m.reach_picture({ question: m[`reach_name_${question}`]() })}
    >
      {series.length > 1 && (
        <ul className="bars-legend" aria-hidden="true">
          {series.map((name, index) => (
            <li key={name}>
              <svg viewBox="0 0 1 1" aria-hidden="true">
                <rect className={`series-${index * 2}`} width="1" height="1" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      {answers.map(({ answer, share, population }) => (
        <div className="bars-row bars-pair" key={answer} aria-hidden="true">
          <span>{wordForAnswer(question, answer)}</span>
          <Bar percent={share} series={0} />
          <strong>{percent(share) ?? m.reach_hidden()}</strong>
          {source && <Bar percent={population} series={2} />}
          {source && <span>{percent(population) ?? "–"}</span>}
        </div>
      ))}
    </figure>
  );
}

function Bar({ percent: width, series }: { percent: number | null; series: number }) {
  return (
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {width !== null && width > 0 && <rect className={`series-${series}`} width={width} height="1" />}
    </svg>
  );
}

const percent = (share: number | null): string | null => (share === null ? null : m.reach_percent({ share }));

function ReachTable({ question, answers, source }: QuestionReach) {
  const name = m[`reach_name_${question}`]();
  return (
    <details>
      <summary>{m.whitebook_show_figures()}</summary>
      <table className="stacked">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{m.reach_answer()}</th>
            <th scope="col" className="number">
              {m.reach_answered()}
            </th>
            {source && (
              <th scope="col" className="number">
                {m.reach_population()}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {answers.map(({ answer, share, population }) => (
            <tr key={answer}>
              <th scope="row">{wordForAnswer(question, answer)}</th>
              <td className="number" data-label={m.reach_answered()}>
                {percent(share) ?? m.reach_hidden()}
              </td>
              {source && (
                <td className="number" data-label={m.reach_population()}>
                  {percent(population) ?? "–"}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
