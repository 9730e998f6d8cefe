import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Confirms that an address is the participant's and that what has come under it so far is theirs. What comes later must be
 * confirmed anew; confirming again before that changes nothing. It never decides who is in time.
 */
export function confirmAddress(participantId: string, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const participant = await tx.participant.findUnique({ where: { id: participantId } });
    if (!participant) return refused("not_found");
    const { count } = await tx.participant.updateMany({
      where: {
        id: participantId,
        OR: [
          { confirmedAt: null },
          { submissions: { some: { storedAt: { gt: participant.confirmedAt ?? now } } } },
        ],
      },
      data: { confirmedAt: now },
    });
    if (count > 0)
      await record(tx, participant.hearingId, "address_confirmed", "participant", now, participantId);
    return ok(participantId);
  }, at);
}
