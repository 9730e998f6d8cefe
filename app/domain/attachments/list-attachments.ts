import { grouped } from "#app/domain/submissions/submission.ts";
import { database } from "#app/server/database.ts";
import type { Attached } from "./attachment.ts";
import { originalIsGiven, stateOf } from "./clearing.ts";

/** What is asked of a reading where its words are not: they may be long. */
const READ = { readAt: true, scan: true, cameScan: true, needsEyes: true, servedSha256: true } as const;

/** What came with a submission, in the order it was sent: name, size, SHA-256 in groups of eight, and how it stands. */
export async function listAttachments(submissionId: string) {
  const rows = await database().attachment.findMany({
    where: { submissionId },
    orderBy: { position: "asc" },
    include: { reading: { select: READ }, clearing: true, redaction: true },
  });
  return rows.map((row) => ({
    ...{ position: row.position, name: row.name, size: row.size },
    fingerprint: grouped(row.sha256),
    state: stateOf(row),
    needsEyes: row.reading?.needsEyes ?? null,
    /** Whether officials and its sender may have it. */
    given: originalIsGiven(row),
  }));
}

/** What came with a submission, to come with another: as it is kept. */
export async function listAttached(submissionId: string): Promise<Attached[]> {
  const rows = await database().attachment.findMany({
    where: { submissionId },
    orderBy: { position: "asc" },
  });
  return rows.map(({ sha256, name, mediaType, size }) => ({
    ...{ sha256, name, size },
    mediaType: mediaType as Attached["mediaType"],
  }));
}
