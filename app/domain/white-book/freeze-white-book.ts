import { createHash } from "node:crypto";
import { keepCheckpoint } from "#app/domain/checkpoints/keep-checkpoint.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { correctionsSince } from "./corrections-since.ts";
import { findContents } from "./find-contents.ts";
import { canonical, files, type WhiteBook } from "./white-book.ts";

/**
 * Freezes what has been released and published, with the foreword, as the next snapshot, and owes its files. `revision`
 * is that of the foreword which the freezer saw (0: none). Refused before answers have been released, when the foreword
 * is another by now, and when nothing is different from the snapshot before. Answers the snapshot's number.
 */
export function freezeWhiteBook(
  hearingId: string,
  revision: number,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    const found = await findContents(hearingId, tx);
    if (!found) return refused("white_book_before_answers");
    const foreword = await tx.whiteBookForeword.findUnique({ where: { hearingId } });
    if ((foreword?.revision ?? 0) !== revision) return refused("foreword_changed_meanwhile");
    const contents = { ...found, foreword: foreword?.body ?? "" };
    const last = await tx.whiteBook.findFirst({ where: { hearingId }, orderBy: { number: "desc" } });
    const changes = last ? correctionsSince(JSON.parse(last.contents) as WhiteBook, contents) : [];
    if (last && changes.length === 0) return refused("white_book_unchanged");

    // The root that the book states is that of a checkpoint.
    await keepCheckpoint(tx, hearingId, now);
    const number = (last?.number ?? 0) + 1;
    const book: WhiteBook = {
      ...contents,
      ...{ number, frozenAt: now.toISOString(), previous: last?.id ?? null, changes },
    };
    const text = canonical(book);
    const id = digest("sha256", text);
    const shows = book.submissions.map((submission) => submission.number);
    const digests = book.submissions.map((submission) =>
      digest("md5", `${submission.name}\n${submission.text}`),
    );
    const shownFiles = await listShownFiles(tx, hearingId, shows);
    const kept = { id, number, contents: text, shows, digests, shownFiles };
    await tx.whiteBook.create({ data: { ...kept, hearingId, frozenById: by.id, frozenAt: now } });
    await tx.whiteBookFile.createMany({
      data: files.map((file) => ({ ...file, whiteBookId: id, dueAt: now })),
    });
    await record(tx, hearingId, "white_book_frozen", by, now, null, {
      number,
      id,
      points: book.points.length,
    });
    return ok(number);
  }, at);
}

/** The files that a snapshot of these submissions names, by which it is seen whether one of them is not public any more. */
const listShownFiles = (tx: Transaction, hearingId: string, shows: number[]) =>
  tx.$queryRaw<{ number: number; position: number; digest: string }[]>`
    SELECT s.number, c.position, md5(c.name) AS digest
      FROM attachment_clearing c JOIN submission s ON s.id = c.submission_id
     WHERE s.hearing_id = ${hearingId}::uuid AND s.number = ANY (${shows}) AND c.published ORDER BY 1, 2`;

const digest = (kind: string, text: string): string => createHash(kind).update(text).digest("hex");
