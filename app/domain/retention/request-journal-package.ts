import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { type Actor, record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

/**
 * Has a package made of everything in a concluded hearing, for the municipality's own records. Refused before the conclusion, after the
 * erasure, and while another is being made.
 */
export function requestJournalPackage(hearingId: string, by: Actor, at?: Date): Promise<Result<number>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (!hearing.concludedAt) return refused("hearing_not_concluded");
    const erased = await tx.erasure.count({
      where: { hearingId, participantId: null, erasedAt: { not: null } },
    });
    if (erased > 0) return refused("hearing_erased");
    const [last] = await tx.journalPackage.findMany({
      where: { hearingId },
      orderBy: { number: "desc" },
      take: 1,
    });
    if (last && !last.madeAt) return refused("package_being_made");
    const number = (last?.number ?? 0) + 1;
    const askedById = typeof by === "string" ? null : by.id;
    const { id } = await tx.journalPackage.create({
      data: { hearingId, number, askedById, askedAt: now, dueAt: now },
    });
    await record(tx, hearingId, "package_asked", by, now, id, { package: number });
    return ok(number);
  }, at);
}
