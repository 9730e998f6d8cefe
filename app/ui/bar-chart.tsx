import * as m from "#app/shared/text/compiled/messages.js";
import { DataTable } from "./data-table.tsx";

export type Bar = { label: string; value: number; marked?: boolean };
type Props = {
  /** What the picture shows, in one sentence. */
  title: string;
  labelHeading: string;
  valueHeading: string;
  bars: Bar[];
};

const ROW = 50;
const LONGEST = 310;
const WIDTH = 360;

/** Lying bars, drawn by the server, with the same figures as a table for whoever cannot see or wants to copy them. */
export function BarChart({ title, labelHeading, valueHeading, bars }: Props) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} width={WIDTH} aria-hidden="true">
        {bars.map((bar, index) => (
          <g key={bar.label} transform={`translate(0 ${index * ROW})`}>
            <text x={0} y={15}>
              {shortened(bar.label)}
            </text>
            <rect
              className={bar.marked ? "marked" : undefined}
              x={0}
              y={22}
              width={Math.max(2, (bar.value / most) * LONGEST)}
              height={16}
              rx={3}
            />
            <text
              className="chart-value"
              x={Math.max(2, (bar.value / most) * LONGEST) + 8}
              y={30}
              dominantBaseline="central"
            >
              {bar.value}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{m.shared_figures_as_table()}</summary>
        <DataTable
          caption={title}
          columns={[
            { heading: labelHeading, cell: (bar: Bar) => bar.label },
            { heading: valueHeading, cell: (bar: Bar) => bar.value, isNumber: true },
          ]}
          rows={bars}
          keyOf={(bar) => bar.label}
        />
      </details>
    </figure>
  );
}

const shortened = (label: string): string => (label.length > 44 ? `${label.slice(0, 43).trimEnd()}…` : label);
