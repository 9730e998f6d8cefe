import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/** Confirms that a participant's address is theirs. Confirming again changes nothing; it never decides who is in time. */
export function confirmAddress(participantId: string, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const participant = await tx.participant.findUnique({ where: { id: participantId } });
    if (!participant) return refused("not_found");
    const { count } = await tx.participant.updateMany({
      where: { id: participantId, confirmedAt: null },
      data: { confirmedAt: now },
    });
    if (count > 0)
      await record(tx, participant.hearingId, "address_confirmed", "participant", now, participantId);
    return ok(participantId);
  }, at);
}
