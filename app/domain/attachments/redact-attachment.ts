import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { Prisma } from "#app/server/prisma/client.ts";
import { ok, type Result } from "#app/shared/result.ts";
import type { Attached } from "./attachment.ts";
import type { OfAttachment } from "./clearing.ts";
import { withAttachment } from "./hold-attachment.ts";

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
    const { where, submission } = held;
    await tx.attachmentClearing.deleteMany({ where });
    const { sha256, name, mediaType, size } = file;
    const data = { sha256, name, mediaType, size, uploadedById: by.id, uploadedAt: now };
    await tx.attachmentRedaction.upsert({
      where: { submissionId_position: where },
      create: { ...where, ...data },
      update: data,
    });
    await tx.attachmentFinding.deleteMany({ where });
    // Words that stood only in what is no longer read are nobody's to find.
    await tx.$executeRaw`
      INSERT INTO doomed_word (word) SELECT DISTINCT w.lexeme FROM attachment_reading r, unnest(r.search) w
       WHERE r.submission_id = ${submission.id}::uuid AND r.position = ${position} ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      UPDATE attachment_reading SET came_scan = ${held.redaction ? Prisma.sql`came_scan` : Prisma.sql`scan`}, read_at = NULL, scan = NULL, virus = '', text = '', hidden = '[]', needs_eyes = NULL, served_sha256 = NULL,
             scanner = NULL, attempts = 0, due_at = clock_timestamp()
       WHERE submission_id = ${submission.id}::uuid AND position = ${position}`;
    await record(tx, hearingId, "attachment_redacted", by, now, submission.id, { number, position });
    return ok(position);
  });
}
