import * as m from "#app/shared/text/compiled/messages.js";

type Line = { number: number; name: string; unanswered: number; coverage: number; href: string };
type Props = { lines: Line[]; current: number };

/** The submissions around the one that is being worked on, as the list was filtered. */
export function SubmissionList({ lines, current }: Props) {
  return (
    <nav aria-label={m.staff_tab_submissions()}>
      <ul className="work-list">
        {lines.map((line) => (
          <li key={line.number}>
            <a href={line.href} aria-current={line.number === current ? "page" : undefined}>
              <strong>{m.shared_number({ number: line.number })}</strong> {line.name}
              <br />
              <span className="muted small">
                {line.coverage} % · {m.casework_open({ count: line.unanswered })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
