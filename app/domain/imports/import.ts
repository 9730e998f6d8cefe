import { z } from "zod";
import { pointKinds } from "#app/domain/submissions/point.ts";
import type { Channel, ImportState } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type { ImportState };

export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 100;
/** Bytes of a file that may be handed in. */
export const LARGEST_FILE = 20_000_000;

/** What a column of the file can be; each at most once. */
export const columnNames = [
  "body",
  "sender",
  "name",
  "email",
  "address",
  "organisation",
  "receivedAt",
  "section",
  "theme",
] as const;
export type ColumnName = (typeof columnNames)[number];
export const importChannels = ["portal", "letter", "email", "phone", "meeting"] as const satisfies Channel[];

const column = z
  .union([z.literal("").transform(() => null), z.coerce.number().int().min(0).max(MOST_COLUMNS)])
  .default(null);

/** Which column is what, and what is the same for all rows. */
export const columnsForm = z.object({
  body: z.coerce
    .number({ error: () => m.import_error_body() })
    .int()
    .min(0)
    .max(MOST_COLUMNS),
  sender: column,
  name: column,
  email: column,
  address: column,
  organisation: column,
  receivedAt: column,
  section: column,
  theme: column,
  receivedOn: z.string().trim().default(""),
  channel: z.enum(importChannels, { error: () => m.submission_error_channel() }),
  locale: z.enum(["da", "en"]).default("da"),
  /** The kind of point that each row is; empty when rows are not points. */
  points: z.union([z.literal("").transform(() => null), z.enum(pointKinds)]).default(null),
  /** Whether the senders have had a receipt where they sent it; then none is sent from here. */
  receipts: z.enum(["had", "send"]).default("had"),
});
export type Columns = z.output<typeof columnsForm>;

export const startForm = z.object({
  skip: z
    .string()
    .default("")
    .transform((value) => value !== ""),
});

/** Hours from when an import is finished until its senders are told, in which it can be undone. */
export const HOURS_TO_UNDO = 24;

/** Whether the page should look again by itself: a worker is at it. */
export const isMoving = (state: ImportState): boolean => ["received", "mapped", "running"].includes(state);
/** Whether columns can be chosen: the file is read and nothing of it is stored. */
export const takesColumns = (state: ImportState): boolean => ["read", "checked"].includes(state);

/** Which columns a file probably has, by their names; only what is sure enough. */
export function guessColumns(headers: string[]): Partial<Record<ColumnName, number>> {
  const signs: Record<ColumnName, RegExp> = {
    body: /^(svar|høringssvar|tekst|kommentar|bemærkning|comment-?body|text|body|comment)$/iu,
    sender: /^(author-?id|afsender-?id|bruger-?id|user-?id|deltager)$/iu,
    name: /^(navn|name|fulde navn|afsender)$/iu,
    email: /^(e-?mail|mail|e-?post)(adresse)?$/iu,
    address: /^(adresse|postadresse|address)$/iu,
    organisation: /^(organisation|forening|virksomhed|firma|organization)$/iu,
    receivedAt: /^(modtaget|indsendt|dato|tidspunkt|received|submitted|date)$/iu,
    section: /^(afsnit|kapitel|section)$/iu,
    theme: /^(tema|emne|theme|topic)$/iu,
  };
  const found: Partial<Record<ColumnName, number>> = {};
  for (const name of columnNames) {
    const index = headers.findIndex((header) => signs[name].test(header.trim()));
    if (index >= 0) found[name] = index;
  }
  return found;
}
