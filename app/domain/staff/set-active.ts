import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Staff } from "./staff.ts";

/** Shuts somebody out at once, with all their sessions, or lets them in again. Nobody can shut themselves out. */
export function setActive(staffId: string, active: boolean, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    if (staffId === by.id) return refused("own_access");
    const { count } = await tx.staff.updateMany({ where: { id: staffId }, data: { active } });
    if (count === 0) return refused("not_found");
    if (!active) await tx.session.deleteMany({ where: { userId: staffId } });
    await record(tx, INSTALLATION, active ? "staff_let_in" : "staff_shut_out", by, now, staffId);
    return ok(staffId);
  }, at);
}
