import type { Outcome, PartyKind, PointKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay, writeMoment, writeShortDay } from "#app/shared/time.ts";
import type { Correction, FrozenBook } from "./white-book.ts";

/** Documents are in Danish, whoever asks for them. */
export const DA = { locale: "da" } as const;

export const outcomeName = (outcome: Outcome): string => m[`shared_outcome_${outcome}`]({}, DA);
export const kindName = (kind: PointKind): string => m[`shared_point_kind_${kind}`]({}, DA);
export const partyKindName = (kind: PartyKind): string => m[`staff_party_kind_${kind}`]({}, DA);
export const dayName = (instant: string): string => writeDay(new Date(instant), "da");
export const momentName = (instant: string): string => writeMoment(new Date(instant), "da");
/** A calendar day `2026-11-23` as `23.11.2026`. */
export const shortDay = (day: string): string => writeShortDay(new Date(`${day}T12:00:00Z`), "da");
export const correctionName = ({ what, about }: Correction): string =>
  m[`whitebook_correction_${what}`]({ about: about.join(", ") }, DA);

const LEFT_OUT = /█+(?:\s█+)*/g;
/** Public words as documents show them: what was left out can be read aloud. */
export const readable = (text: string): string => text.replace(LEFT_OUT, `[${m.shared_left_out({}, DA)}]`);

/** Which edition a document is of, for its front page and its footer. */
export const issueOf = (book: FrozenBook): string =>
  m.whitebook_issue({ number: book.number, moment: momentName(book.frozenAt) }, DA);

/** What the hearing was, in one sentence. */
export const aboutHearing = ({ hearing }: FrozenBook): string =>
  m.whitebook_about(
    {
      ...{ authority: hearing.authority, department: hearing.department },
      opened: dayName(hearing.opensAt),
      closed: dayName(new Date(Date.parse(hearing.closesAt) - 1000).toISOString()),
      released: dayName(hearing.releasedAt),
    },
    DA,
  );

export const coverageText = (book: Pick<FrozenBook, "coverage" | "received">): string => {
  const { whole, holes } = book.coverage;
  if (holes.length === 0) return m.whitebook_covered_all({ count: book.received }, DA);
  return m.whitebook_covered_holes({ whole, count: book.received, holes: holes.join(", ") }, DA);
};
