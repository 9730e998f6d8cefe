import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import { originalIsGiven } from "./clearing.ts";

/** A file that may be handed out, with the name it is given. */
export type FileToGive = { sha256: string; name: string; mediaType: string; size: number };

const included = {
  reading: { select: { readAt: true, scan: true, cameScan: true, served: true } },
  clearing: true,
  redaction: true,
} satisfies Prisma.AttachmentInclude;

const attachmentOf = (submission: Prisma.SubmissionWhereInput, position: number) =>
  database().attachment.findFirst({ where: { position, submission }, include: included });
type Row = NonNullable<Awaited<ReturnType<typeof attachmentOf>>>;

/** A file as it came, or as it would be shown; null until it has been read, and for what is infected. */
export async function findFile(
  hearingId: string,
  number: number,
  position: number,
  as: "came" | "shown",
): Promise<FileToGive | null> {
  const row = await attachmentOf({ hearingId, number }, position);
  if (!row) return null;
  return as === "shown" ? shownFile(row, (row.redaction ?? row).name) : originalFile(row);
}

/** What everybody gets: of a published submission a published file. */
export async function findPublicFile(
  hearingId: string,
  number: number,
  position: number,
): Promise<FileToGive | null> {
  const row = await attachmentOf({ hearingId, number, publicText: { clearance: "published" } }, position);
  return row?.clearing?.published ? shownFile(row, row.clearing.name) : null;
}

/** A file that a participant sent, as they sent it. */
export async function findOwnFile(
  participantId: string,
  number: number,
  position: number,
): Promise<FileToGive | null> {
  const row = await attachmentOf({ participantId, number }, position);
  return row && originalFile(row);
}

const originalFile = ({ sha256, name, mediaType, size, ...row }: Row): FileToGive | null =>
  originalIsGiven(row) ? { sha256, name, mediaType, size } : null;

function shownFile({ reading, redaction, ...row }: Row, name: string): FileToGive | null {
  if (!reading?.served) return null;
  const { sha256, size } = reading.served;
  return { sha256, size, name, mediaType: (redaction ?? row).mediaType };
}
