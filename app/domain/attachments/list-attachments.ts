import { grouped } from "#app/domain/submissions/submission.ts";
import { database } from "#app/server/database.ts";
import type { Attached } from "./attachment.ts";

/** What came with a submission, in the order it was sent: name, size and SHA-256 in groups of eight. */
export async function listAttachments(submissionId: string) {
  const rows = await database().attachment.findMany({
    where: { submissionId },
    orderBy: { position: "asc" },
  });
  return rows.map(({ position, name, size, sha256 }) => ({
    ...{ position, name, size },
    fingerprint: grouped(sha256),
  }));
}

/** Some of what came with a submission, to come with another: as it is kept. */
export async function listAttached(submissionId: string, positions: number[]): Promise<Attached[]> {
  const rows = await database().attachment.findMany({
    where: { submissionId, position: { in: positions.filter((one) => one >= 1 && one <= 10) } },
    orderBy: { position: "asc" },
  });
  return rows.map(({ sha256, name, mediaType, size }) => ({
    ...{ sha256, name, size },
    mediaType: mediaType as Attached["mediaType"],
  }));
}
