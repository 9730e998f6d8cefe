type Props = {
  /** What the picture shows; the figures themselves stand in the table beside it. */
  label: string;
  /** Names of the parts of each bar; one for bars that are not divided. */
  series: string[];
  rows: { label: string; counts: number[] }[];
};

/** Horizontal bars, drawn on the server: labels are text that follows the page's size, colours follow its theme. */
export function Bars({ label, series, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ counts }) => total(counts)));
  return (
    <figure className="bars" role="img" aria-label={label}>
      {series.length > 1 && (
        <ul className="bars-legend" aria-hidden="true">
          {series.map((name, index) => (
            <li key={name}>
              <svg viewBox="0 0 1 1" aria-hidden="true">
                <rect className={`series-${index}`} width="1" height="1" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      {rows.map((row) => (
        <div className="bars-row" key={row.label} aria-hidden="true">
          <span>{row.label}</span>
          <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
            {row.counts.map((count, index) =>
              count > 0 ? (
                <rect
                  className={`series-${index}`}
                  key={series[index] ?? index}
                  x={total(row.counts.slice(0, index))}
                  width={count}
                  height="1"
                />
              ) : null,
            )}
          </svg>
          <strong>{total(row.counts)}</strong>
        </div>
      ))}
    </figure>
  );
}

const total = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);
