import { originalIsGiven } from "#app/domain/attachments/clearing.ts";
import { findAttachmentClearing, findUndecided } from "#app/domain/attachments/find-attachment-clearing.ts";
import { listAttachments } from "#app/domain/attachments/list-attachments.ts";
import { kindOf } from "#app/shared/media-types.ts";
import { paths } from "#app/shared/paths.ts";
import { writeSize } from "#app/shared/size.ts";
import { writeMoment } from "#app/shared/time.ts";
import { found } from "./found.ts";

/** So much of what a file says is shown while it is decided about; who must read more opens the file. */
const LONGEST_SHOWN = 50_000;

/** A submission's files for officials: how each stands, where it is had, and where it is decided about. */
export async function viewOfFiles(hearingId: string, number: number, submissionId: string) {
  const files = await listAttachments(submissionId);
  return files.map(({ given, ...file }) => ({
    ...file,
    href: given ? paths.staffAttachment(hearingId, number, file.position) : null,
    decideAt: paths.attachmentClearing(hearingId, number, file.position),
  }));
}

/** A file as an official decides about it. */
export async function viewOfAttachment(hearingId: string, number: number, position: number) {
  const { came, redaction, clearing, text, ...file } = found(
    await findAttachmentClearing(hearingId, number, position),
  );
  const to = paths.staffAttachment(hearingId, number, position);
  const given = originalIsGiven({ reading: came.reading, redaction });
  return {
    ...file,
    ...{ hearingId, number, text: text.slice(0, LONGEST_SHOWN), cut: text.length > LONGEST_SHOWN },
    came: { name: came.name, kind: kindOf(came.mediaType), size: writeSize(came.size) },
    download: given ? to : null,
    shownAt:
      came.reading?.servedSha256 && came.reading.servedSha256 !== came.sha256 ? `${to}?as=shown` : null,
    redaction: redaction && {
      ...{ name: redaction.name, kind: kindOf(redaction.mediaType), size: writeSize(redaction.size) },
      moment: writeMoment(redaction.uploadedAt),
    },
    clearing: clearing && {
      ...{ ground: clearing.ground, name: clearing.name, looked: clearing.looked },
      moment: writeMoment(clearing.clearedAt),
    },
  };
}
export type AttachmentView = Awaited<ReturnType<typeof viewOfAttachment>>;

/** Where an official goes when they have decided about a file: to the next of the same submission, else back to the submission. */
export async function nextFileToClear(hearingId: string, number: number): Promise<string> {
  const position = await findUndecided(hearingId, number);
  return position
    ? paths.attachmentClearing(hearingId, number, position)
    : paths.clearance(hearingId, number);
}
