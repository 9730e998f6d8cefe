import type { ReactNode } from "react";
import { writeMoment } from "#app/shared/time.ts";

export const when = (moment: string | null) => (moment ? writeMoment(new Date(moment)) : "–");

/** A part of what is kept, left out where there is nothing. */
export function Part({ heading, empty, children }: { heading: string; empty: boolean; children: ReactNode }) {
  if (empty) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
);
