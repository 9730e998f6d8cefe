import { database, pool, type Transaction } from "#app/server/database.ts";
import type { FrozenBook, WhiteBook, WhiteBookFormat, WhiteBookOrder } from "./white-book.ts";

/** The foreword as it stands now; revision 0 when nobody has written one. */
export async function findForeword(hearingId: string): Promise<{ body: string; revision: number }> {
  const row = await database().whiteBookForeword.findUnique({ where: { hearingId } });
  return { body: row?.body ?? "", revision: row?.revision ?? 0 };
}

/** Whether an edition has been frozen since the last release, so that it holds every answer. */
export async function isFrozen(hearingId: string, tx: Transaction = database()): Promise<boolean> {
  const of = { where: { hearingId } } as const;
  const [book, release] = await Promise.all([
    tx.whiteBook.findFirst({ ...of, orderBy: { number: "desc" } }),
    tx.release.findFirst({ ...of, orderBy: { number: "desc" } }),
  ]);
  return book !== null && release !== null && book.frozenAt >= release.releasedAt;
}

/** A snapshot as it was frozen; null when there is none with this id. */
export async function findFrozenBook(id: string): Promise<FrozenBook | null> {
  const row = await database().whiteBook.findUnique({ where: { id } });
  return row && { ...(JSON.parse(row.contents) as WhiteBook), id };
}

export type Snapshot = {
  id: string;
  number: number;
  frozenAt: Date;
  /** Whether every submission in it still reads as it did, and each of its files is still had: else nobody may read it any more. */
  stands: boolean;
  files: { format: WhiteBookFormat; order: WhiteBookOrder; bytes: number | null }[];
};

/** The snapshots of a hearing, the newest first, with their files and how big each is once it has been made. */
export async function listSnapshots(hearingId: string): Promise<Snapshot[]> {
  const { rows } = await pool().query<Snapshot>(
    `SELECT w.id, w.number, w.frozen_at AS "frozenAt", white_book_stands(w) AS stands, f.files
       FROM white_book w
       JOIN LATERAL (SELECT json_agg(json_build_object('format', format, 'order', "order", 'bytes', length(bytes))
                            ORDER BY "order", format) AS files FROM white_book_file WHERE white_book_id = w.id) f ON true
      WHERE w.hearing_id = $1 ORDER BY w.number DESC`,
    [hearingId],
  );
  return rows;
}

export type FoundFile = { id: string; number: number; bytes: Buffer };

/**
 * A file of the newest snapshot, or of the numbered one. Null when nothing has been frozen, when the file has not been
 * made, and when something in the snapshot is no longer public.
 */
export async function findFile(
  hearingId: string,
  file: { format: WhiteBookFormat; order: WhiteBookOrder },
  number: number | null,
): Promise<FoundFile | null> {
  const { rows } = await pool().query<FoundFile>(
    `SELECT w.id, w.number, f.bytes
       FROM white_book w
       JOIN white_book_file f ON f.white_book_id = w.id AND f.format = $2::white_book_format AND f."order" = $3::white_book_order
      WHERE w.hearing_id = $1 AND w.number = coalesce($4::int, (SELECT max(number) FROM white_book WHERE hearing_id = $1))
        AND f.bytes IS NOT NULL AND white_book_stands(w)`,
    [hearingId, file.format, file.order, number],
  );
  return rows[0] ?? null;
}

/** The foreword of the newest snapshot: the one under work is nobody's but the officials'. */
export async function findFrozenForeword(hearingId: string): Promise<string> {
  const { rows } = await pool().query<{ foreword: string }>(
    `SELECT contents::json ->> 'foreword' AS foreword FROM white_book WHERE hearing_id = $1 ORDER BY number DESC LIMIT 1`,
    [hearingId],
  );
  return rows[0]?.foreword ?? "";
}
