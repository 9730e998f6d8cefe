import { grouped } from "#app/domain/submissions/submission.ts";
import { database } from "#app/server/database.ts";

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
