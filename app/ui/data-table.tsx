import type { ReactNode } from "react";

export type Column<Row> = {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right, digit under digit. */
  isNumber?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string | number;
  /** The caption is only heard when a heading above the table says the same. */
  captionHidden?: boolean;
};

/** A table whose first column names the row; on phones each row becomes a small list with the headings as labels. */
export function DataTable<Row>({ caption, columns, rows, keyOf, captionHidden = false }: Props<Row>) {
  return (
    <table className="stacked">
      <caption>
        <span className={captionHidden ? "visually-hidden" : undefined}>{caption}</span>
      </caption>
      <thead>
        <tr>
          {columns.map(({ heading, isNumber }) => (
            <th key={heading} scope="col" className={isNumber ? "number" : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ heading, cell, isNumber }, index) =>
              index === 0 ? (
                <th key={heading} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={heading} data-label={heading} className={isNumber ? "number" : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
