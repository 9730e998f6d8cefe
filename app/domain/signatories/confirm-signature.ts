import { record } from "#app/domain/journal/record.ts";
import type { Transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { withNamed } from "./hold-named.ts";

/**
 * Says for whoever reads the mail that they stand behind a letter which another has sent. From then on they take part: they are
 * counted, and owed what the letter's sender is told. Answers the participant's id. Refused when they have answered, when the
 * letter has been withdrawn or another stands in its place, and when the hearing has been concluded.
 */
export function confirmSignature(id: string, at?: Date): Promise<Result<{ id: string; linkEpoch: number }>> {
  return withNamed(id, at, async (tx, named, now) => {
    const { submission } = named;
    const participant = await takePart(tx, named, now);
    if (!participant) return refused("signatory_is_sender");
    await tx.namedSignatory.update({
      where: { id },
      data: {
        ...{ answer: "confirmed", answeredAt: now, askedAt: named.askedAt ?? now },
        ...{ name: "", email: null, participantId: participant.id },
      },
    });
    await record(tx, submission.hearingId, "signature_confirmed", "participant", now, submission.id, {
      number: submission.number,
    });
    return ok(participant);
  });
}

type Named = { name: string; email: string | null; submission: { id: string; locale: string } };

/** Makes them a signatory, unless they are who sent it; whoever has sent nothing under this address confirms it by the same press. */
async function takePart(tx: Transaction, { name, email, submission }: Named, now: Date) {
  const people = JSON.stringify([{ name, email, address: null, locale: submission.locale }]);
  await tx.$queryRaw`SELECT add_signatories(${submission.id}::uuid, ${people}::jsonb, NULL, ${now})`;
  const signatory = await tx.signatory.findFirst({
    where: {
      submissionId: submission.id,
      participant: {
        email: { equals: email ?? "", mode: "insensitive" },
        name: { equals: name, mode: "insensitive" },
      },
    },
    include: { participant: { include: { _count: { select: { submissions: true } } } } },
  });
  if (!signatory) return null;
  const { participant } = signatory;
  if (participant._count.submissions === 0 && !participant.confirmedAt)
    await tx.participant.update({ where: { id: participant.id }, data: { confirmedAt: now } });
  return { id: participant.id, linkEpoch: participant.linkEpoch };
}
