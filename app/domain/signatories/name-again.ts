import type { Transaction } from "#app/server/database.ts";

/**
 * Names those who were named with a letter for the one that takes its place, inside that deed's transaction: all but who has
 * declined. A confirmation holds only for the text that was confirmed, so each is asked anew.
 */
export async function nameAgain(
  tx: Transaction,
  replacedId: string,
  submissionId: string,
  now: Date,
): Promise<void> {
  const named = await tx.namedSignatory.findMany({
    where: { submissionId: replacedId, OR: [{ answer: null }, { answer: "confirmed" }] },
    orderBy: { position: "asc" },
    include: { participant: true },
  });
  await tx.namedSignatory.createMany({
    data: named.map(({ name, email, answer, participant }, index) => ({
      ...{ submissionId, position: index + 1, dueAt: now, renewed: answer === "confirmed" },
      ...{ name: participant?.name ?? name, email: participant ? participant.email : email },
    })),
  });
}
