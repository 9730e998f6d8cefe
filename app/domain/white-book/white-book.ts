import { z } from "zod";
import type { NotShown } from "#app/domain/clearings/finding.ts";
import type {
  OnBehalfOf,
  Outcome,
  PartyKind,
  PointKind,
  WhiteBookFormat,
  WhiteBookOrder,
} from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { WhiteBookFormat, WhiteBookOrder };

/** The orders of points and answers; a file of the submissions themselves is ordered by kind of submitter instead. */
export const orders = ["theme", "section", "participant"] as const satisfies WhiteBookOrder[];
export type Order = (typeof orders)[number];
export const formats = ["pdf", "docx", "xlsx"] as const satisfies WhiteBookFormat[];

/** Every file of a snapshot: each format in each order, and the appendix with the submissions. */
export const files: { format: WhiteBookFormat; order: WhiteBookOrder }[] = [
  ...orders.flatMap((order) => formats.map((format) => ({ format, order }))),
  { format: "pdf", order: "submitter" },
];

/** A point that has a released answer. Its words are null when its submission is not published. */
export type WhitePoint = {
  submission: number;
  number: number;
  kind: PointKind;
  /** Number of the section of the hearing's text; null for the text as a whole. */
  section: string | null;
  themes: string[];
  text: string | null;
  /** Key of its answer. */
  answer: string;
};
export type WhiteAnswer = {
  key: string;
  number: number;
  outcome: Outcome;
  reason: string;
  /** Why it was corrected after it had been released; absent when it was not. */
  correction?: string;
};
/** A published submission: public name and public text, nothing else of the person. */
export type WhiteSubmission = {
  number: number;
  name: string;
  behalf: OnBehalfOf;
  /** Danish calendar day, `2026-11-23`. */
  day: string;
  late: boolean;
  text: string;
  /** How many signed it besides its sender, where somebody did. */
  signatories?: number;
  /** How many were at the meeting whose minutes it is. */
  attended?: number;
  /** The files of it that everybody can have, where there are some: each by its name and its address on the web. */
  attachments?: WhiteFile[];
};
export type WhiteFile = { name: string; address: string };

/** What a white book is made of: only what has been released and published. Plain data, nothing to look up. */
export type Contents = {
  hearing: {
    title: string;
    authority: string;
    department: string;
    /** The address of the answers on the web. */
    address: string;
    opensAt: string;
    closesAt: string;
    releasedAt: string;
  };
  foreword: string;
  received: number;
  /** How many more were received and then replaced by their participant; absent when none was. */
  replaced?: number;
  /** How many besides were set aside as not written by a person; absent when none was. */
  setAside?: number;
  participants: number;
  late: number;
  days: { day: string; count: number }[];
  parties: { name: string; kind: PartyKind; answered: boolean }[];
  sections: { number: string; title: string }[];
  submissions: WhiteSubmission[];
  answers: WhiteAnswer[];
  points: WhitePoint[];
  /** How many submissions have every word in a point or marked as nothing to answer, and the numbers of the others. */
  coverage: { whole: number; holes: number[] };
  /** What of the submissions received cannot be read in it, and why; absent when everything can. */
  notShown?: NotShown;
  /** The root of the receipt tree (RFC 6962, SHA-256) over all receipts, also of what was set aside, in the order of their numbers, as hex. */
  receipts: string;
  /** How many receipts that is; a book without it counts those of the submissions received. */
  receiptCount?: number;
};

/** What is different from the snapshot before: in words with the numbers it concerns. */
export type Correction = { what: CorrectionKind; about: string[] };
export type CorrectionKind =
  | "foreword"
  | "submission_added"
  | "submission_removed"
  | "submission_changed"
  | "point_added"
  | "point_removed"
  | "point_changed"
  | "answer_added"
  | "answer_changed"
  | "parties"
  | "figures";

/** A snapshot: the contents with its number, and for an addendum what it changes. */
export type WhiteBook = Contents & {
  number: number;
  frozenAt: string;
  previous: string | null;
  changes: Correction[];
};
/** What is drawn: a snapshot with the id that every file carries. */
export type FrozenBook = WhiteBook & { id: string };

export const forewordForm = z.object({
  body: z.string().max(20_000, { error: () => m.whitebook_error_long() }),
  /** The revision the writer saw; 0 when there was none. */
  revision: z.coerce.number().int().min(0).default(0),
});
export const freezeForm = z.object({ revision: z.coerce.number().int().min(0).default(0) });

export const pointName = (point: { submission: number; number: number }): string =>
  `${point.submission}.${point.number}`;
/** The fragment that leads to a point on the web, whatever the order. */
export const pointAnchor = (point: { submission: number; number: number }): string =>
  `punkt-${point.submission}-${point.number}`;

/** JSON with the keys in alphabetical order: the same data is the same text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one) =>
    one && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
