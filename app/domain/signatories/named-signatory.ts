import type { SignatoryAnswer } from "#app/server/prisma/enums.ts";
import type { Refusal } from "#app/shared/result.ts";

/** Where somebody stands whom a sender has named: what they answered, or why there is no answer. */
export type NamedState = SignatoryAnswer | "asked" | "waiting" | "no_address";

export const stateOfNamed = (named: {
  answer: SignatoryAnswer | null;
  askedAt: Date | null;
  email: string | null;
}): NamedState => {
  if (named.answer) return named.answer;
  if (named.email === null) return "no_address";
  return named.askedAt ? "asked" : "waiting";
};

/** Why somebody cannot say any more whether they stand behind a letter; null while they can. */
export function refusalToAnswer(named: {
  answer: SignatoryAnswer | null;
  submission: {
    replacedBy: unknown;
    publicText: { clearance: string } | null;
    hearing: { concludedAt: Date | null };
  };
}): Refusal | null {
  const { replacedBy, publicText, hearing } = named.submission;
  if (named.answer) return "signatory_answered";
  if (replacedBy) return "signatory_text_replaced";
  if (publicText?.clearance === "withdrawn") return "submission_withdrawn";
  return hearing.concludedAt ? "hearing_concluded" : null;
}

/** What must be read of one to know that. */
export const forAnswer = {
  submission: {
    include: {
      hearing: true,
      replacedBy: { select: { id: true } },
      publicText: { select: { clearance: true } },
      participant: { select: { name: true } },
    },
  },
} as const;

/** How those whom a sender has named are read with a submission. */
export const namedInOrder = {
  orderBy: { position: "asc" },
  include: { participant: { select: { name: true } } },
} as const;

type Row = Parameters<typeof stateOfNamed>[0] & {
  id: string;
  name: string;
  participant: { name: string } | null;
};

/** One of them, with the name they have now and what they have answered. */
export const viewOfNamed = (row: Row): { id: string; name: string; state: NamedState } => ({
  id: row.id,
  name: row.participant?.name ?? row.name,
  state: stateOfNamed(row),
});
