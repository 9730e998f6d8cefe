import { MOMENT, pool } from "#app/server/database.ts";
import { log } from "#app/server/logging.ts";
import { drawFile } from "./draw-file.ts";
import { findFrozenBook } from "./find-white-book.ts";
import type { FrozenBook, WhiteBookFormat, WhiteBookOrder } from "./white-book.ts";

/** A process that has been killed is missed after so many seconds; a drawing takes a few. */
const LEASE_SECONDS = 45;
type Taken = { id: string; format: WhiteBookFormat; order: WhiteBookOrder };

let last: FrozenBook | null = null;

/**
 * Makes one file that is due, and answers whether there was one. Taking it moves it on by three quarters of a minute, doubled
 * each time: while it is being made nobody else takes it, and when it was not made it comes again.
 */
export async function makeFile(): Promise<boolean> {
  const { rows } = await pool().query<Taken>(
    `UPDATE white_book_file SET attempts = attempts + 1,
            due_at = clock_timestamp() + make_interval(secs => least($1 * 2 ^ attempts, 14400))
      WHERE (white_book_id, format, "order") IN (
              SELECT white_book_id, format, "order" FROM white_book_file WHERE bytes IS NULL AND due_at <= ${MOMENT}
               ORDER BY due_at, "order", format LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING white_book_id AS id, format, "order"`,
    [LEASE_SECONDS],
  );
  const [taken] = rows;
  if (!taken) return false;
  try {
    if (last?.id !== taken.id) last = await findFrozenBook(taken.id);
    if (!last) throw new Error("the snapshot is not there");
    const bytes = await drawFile(last, taken);
    await pool().query(
      `UPDATE white_book_file SET bytes = $4, made_at = clock_timestamp()
        WHERE white_book_id = $1 AND format = $2::white_book_format AND "order" = $3::white_book_order AND bytes IS NULL`,
      [taken.id, taken.format, taken.order, bytes],
    );
  } catch (error) {
    log.error({ err: error, ...taken }, "file of a white book could not be made");
  }
  return true;
}
