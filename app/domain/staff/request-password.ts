import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import { oweNotice } from "#app/domain/notices/owe-notice.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { Staff } from "./staff.ts";

/** Sends a link to choose a password to whoever has this address and may sign in; to anybody else nothing, and says nothing. */
export function requestPassword(email: string, at?: Date): Promise<void> {
  return transaction(async (tx, now) => {
    const staff = await tx.staff.findFirst({ where: { email: email.toLowerCase(), active: true } });
    if (staff) await oweNotice(tx, staff.id, "password", null, now);
  }, at);
}

/** Invites somebody again whose invitation got lost or too old. Refuses for those who have a password or are shut out. */
export function requestInvitation(staffId: string, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const staff = await tx.staff.findFirst({
      where: { id: staffId, active: true, accounts: { some: { password: null } } },
    });
    if (!staff) return refused("not_found");
    await oweNotice(tx, staffId, "invitation", by.id, now);
    await record(tx, INSTALLATION, "staff_invited", by, now, staffId);
    return ok(staffId);
  }, at);
}
