import { passagesFromColumn } from "#app/domain/clearings/finding.ts";
import {
  type HeldSubmission,
  holdSubmissions,
  refusalToDecide,
} from "#app/domain/clearings/hold-submissions.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { keepCleared } from "#app/domain/submissions/keep-cleared.ts";
import { SCANNER } from "#app/domain/submissions/personal-data.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import type { AttachmentScan } from "#app/server/prisma/enums.ts";
import { type Refused, type Result, refused } from "#app/shared/result.ts";
import { hiddenFromColumn } from "./attachment-finding.ts";
import type { OfAttachment } from "./clearing.ts";
import { keepFileFindings } from "./keep-file-findings.ts";

const included = { reading: true, clearing: true, redaction: true } as const;

/**
 * An attachment as it is to be decided about, with what today's scanner finds in it; a refusal when nobody decides about it any more.
 * Nobody else decides about it until the transaction ends.
 */
async function holdAttachment(tx: Transaction, hearingId: string, number: number, position: number) {
  const [submission] = await holdSubmissions(tx, hearingId, [number]);
  if (!submission) return refused("not_found");
  const where = { submissionId: submission.id, position };
  await tx.$queryRaw`SELECT FROM attachment_reading WHERE submission_id = ${submission.id}::uuid AND position = ${position} FOR UPDATE`;
  const row = await tx.attachment.findFirst({ where, include: included });
  if (!row) return refused("not_found");
  const refusal = refusalToDecide(submission);
  if (refusal) return refusal;
  const { reading, clearing, redaction } = row;
  const name = redaction?.name ?? row.name;
  if (reading?.readAt && reading.scanner !== SCANNER && !clearing?.published) {
    const file = { name, text: reading.text, hidden: hiddenFromColumn(reading.hidden) };
    await tx.$executeRaw(keepFileFindings(submission.id, position, file));
  }
  const findings = await tx.attachmentFinding.findMany({ where });
  return { ok: true as const, submission, where, name, reading, clearing, redaction, findings };
}
/** A deed about an attachment, with nobody else at it until it is done. */
export const withAttachment = <T>(
  { hearingId, number, position }: OfAttachment,
  at: Date | undefined,
  deed: (tx: Transaction, held: HeldAttachment, now: Date) => Promise<Result<T>>,
): Promise<Result<T>> =>
  transaction(async (tx, now) => {
    const held = await holdAttachment(tx, hearingId, number, position);
    return held.ok ? deed(tx, held, now) : held;
  }, at);
/** Has an attachment's file for the public read and looked through anew, when another takes its place; what had been found and decided goes. */
export async function readAnew(
  tx: Transaction,
  { where }: Pick<HeldAttachment, "where">,
  cameScan: AttachmentScan | null,
): Promise<void> {
  const { submissionId, position } = where;
  await tx.attachmentClearing.deleteMany({ where });
  await tx.attachmentFinding.deleteMany({ where });
  // Words that stood only in what is no longer read are nobody's to find.
  await tx.$executeRaw`
    INSERT INTO doomed_word (word) SELECT DISTINCT w.lexeme FROM attachment_reading r, unnest(r.search) w
     WHERE r.submission_id = ${submissionId}::uuid AND r.position = ${position} ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE attachment_reading SET came_scan = ${cameScan}::attachment_scan, read_at = NULL, scan = NULL, virus = '', text = '', hidden = '[]',
           needs_eyes = NULL, served_sha256 = NULL, scanner = NULL, attempts = 0, due_at = clock_timestamp()
     WHERE submission_id = ${submissionId}::uuid AND position = ${position}`;
}
export type HeldAttachment = Exclude<Awaited<ReturnType<typeof holdAttachment>>, Refused>;

/** Whoever sent or signed a submission that is public is told anew what of it is shown: what they were told is so no longer. */
export async function tellAnew(
  tx: Transaction,
  { publicText, ...submission }: HeldSubmission,
  by: Staff,
  now: Date,
): Promise<void> {
  if (publicText?.clearance !== "published") return;
  const { text, name, reason, leftOut } = publicText;
  const said = { clearance: "published" as const, text, name, reason, passages: passagesFromColumn(leftOut) };
  await keepCleared(tx, submission, said, by, now);
}
