import type { Transaction } from "#app/server/database.ts";

/** Says that an invited party has answered by a submission in its name that an official has published. */
export async function answerAsParty(
  tx: Transaction,
  hearingId: string,
  submissionId: string,
  organisation: string,
): Promise<void> {
  if (!organisation) return;
  await tx.party.updateMany({
    where: { hearingId, submissionId: null, name: { equals: organisation, mode: "insensitive" } },
    data: { submissionId },
  });
}
