import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { openFile } from "#app/server/storage.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";

export type PackageTaken = { number: number; size: number; bytes: AsyncIterable<Uint8Array> };

/** Hands out a package, and notes in the journal who took it: everything that participants have sent is in it. */
export async function recordPackageTaken(
  hearingId: string,
  number: number,
  by: Staff,
  at?: Date,
): Promise<Result<PackageTaken>> {
  const taken = await transaction(async (tx, now) => {
    const one = await tx.journalPackage.findUnique({ where: { hearingId_number: { hearingId, number } } });
    if (!one?.sha256 || one.removedAt) return refused("not_found");
    await tx.journalPackage.update({
      where: { id: one.id },
      data: one.takenAt ? {} : { takenAt: now, takenById: by.id },
    });
    await record(tx, hearingId, "package_taken", by, now, one.id, { package: number });
    return ok({ sha256: one.sha256, size: Number(one.size) });
  }, at);
  if (!taken.ok) return taken;
  const bytes = await openFile(taken.value.sha256);
  return bytes ? ok({ number, size: taken.value.size, bytes }) : refused("not_found");
}
