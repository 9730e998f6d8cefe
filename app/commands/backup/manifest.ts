import { z } from "zod";

export const FORMAT = 1;

/** The first member: what the backup is of. */
export const contentsShape = z.object({
  format: z.number(),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Contents = z.infer<typeof contentsShape>;
export const CONTENTS = "contents.json";

/** The last member, without which a backup is not whole: what everything before it came to. */
export const manifestShape = z.object({
  /** The rows of each table and the sum of their SHA-256. */
  tables: z.record(z.string(), z.object({ rows: z.number(), sum: z.string() })),
  /** The number of submissions and the root of the receipts of each hearing. */
  receipts: z.record(z.string(), z.object({ submissions: z.number(), root: z.string() })),
  /** How many checkpoints each hearing has, and the newest. */
  checkpoints: z
    .record(z.string(), z.object({ count: z.number(), size: z.number(), root: z.string() }))
    .default({}),
  /** Stored files that were not there, or not what had been stored, when the backup was taken. */
  lacking: z.array(z.string()).default([]),
  /** The SHA-256 of each member before this one. */
  members: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestShape>;
export const MANIFEST = "manifest.json";

/** A table is kept in pieces of a few megabytes, which one after the other are what COPY writes. */
export const pieceName = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(6, "0")}`;
/** Whose piece a member is; null when it is none. */
export const tableOf = (member: string): string | null => /^tables\/([^/]+)\/\d+$/.exec(member)?.[1] ?? null;
