import { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import { transaction } from "#app/server/database.ts";
import { hashPassword } from "#app/server/sign-in.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { readPasswordToken, stillGood } from "./password-link.ts";

export const passwordForm = z.object({
  newPassword: z
    .string()
    .min(12, { error: () => m.staff_error_password_short() })
    .max(200, { error: () => m.staff_error_password_long() }),
});

/** Sets the password of whoever has the link, and signs them out everywhere. Refuses a link that was used or is too old. */
export async function setPassword(token: string, newPassword: string, at?: Date): Promise<Result<string>> {
  const link = readPasswordToken(token);
  if (!link) return refused("link_spent");
  const password = await hashPassword(newPassword);
  return transaction(async (tx, now) => {
    const [account] = await tx.$queryRaw<{ id: string; password: string | null; roles: unknown[] }[]>`
      SELECT a.id, a.password, s.roles FROM account a JOIN staff s ON s.id = a.user_id
       WHERE s.id = ${link.staffId}::uuid AND s.active FOR UPDATE`;
    if (!account || !stillGood(link, account.password, now)) return refused("link_spent");
    await tx.account.update({ where: { id: account.id }, data: { password, updatedAt: now } });
    await tx.session.deleteMany({ where: { userId: link.staffId } });
    const by = { id: link.staffId, roles: account.roles };
    await record(tx, INSTALLATION, "password_set", by, now, link.staffId);
    return ok(link.staffId);
  }, at);
}
