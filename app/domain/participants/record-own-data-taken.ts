import { record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { findOwnData } from "./find-own-data.ts";
import type { OwnData } from "./own-data.ts";

/** Hands a participant everything that is kept about them, and notes in the journal that it was taken. */
export function recordOwnDataTaken(participantId: string, at?: Date): Promise<Result<OwnData>> {
  return transaction(async (tx, now) => {
    const data = await findOwnData(participantId);
    const participant = data && (await tx.participant.findUnique({ where: { id: participantId } }));
    if (!data || !participant) return refused("not_found");
    await record(tx, participant.hearingId, "own_data_taken", "participant", now, participantId);
    return ok(data);
  }, at);
}
