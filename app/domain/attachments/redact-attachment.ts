import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Attached } from "./attachment.ts";
import type { OfAttachment } from "./clearing.ts";
import { readAnew, withAttachment } from "./hold-attachment.ts";

/**
 * Puts a file that an official has made in place of an attachment for the public; what came stays as it came. It is read and looked through as
 * what came was, and then decided about: until it is, the public gets neither.
 */
export function redactAttachment(
  of: OfAttachment,
  file: Attached,
  by: Staff,
  at?: Date,
): Promise<Result<number>> {
  const { hearingId, number, position } = of;
  return withAttachment(of, at, async (tx, held, now) => {
    const { where, submission, redaction, reading } = held;
    await readAnew(tx, held, (redaction ? reading?.cameScan : reading?.scan) ?? null);
    const { sha256, name, mediaType, size } = file;
    const data = { sha256, name, mediaType, size, uploadedById: by.id, uploadedAt: now };
    await tx.attachmentRedaction.upsert({
      where: { submissionId_position: where },
      create: { ...where, ...data },
      update: data,
    });
    await record(tx, hearingId, "attachment_redacted", by, now, submission.id, { number, position });
    return ok(position);
  });
}

/** Takes back the file that an official has put in an attachment's place; what came is read and decided about anew. Refuses where there is none. */
export const undoRedaction = (of: OfAttachment, by: Staff, at?: Date): Promise<Result<number>> =>
  withAttachment(of, at, async (tx, held, now) => {
    const { where, redaction, submission } = held;
    if (!redaction) return refused("not_found");
    await tx.attachmentRedaction.delete({ where: { submissionId_position: where } });
    await readAnew(tx, held, null);
    const about = { number: of.number, position: of.position };
    await record(tx, of.hearingId, "attachment_redaction_undone", by, now, submission.id, about);
    return ok(of.position);
  });
