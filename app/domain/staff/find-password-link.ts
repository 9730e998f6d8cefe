import { database, databaseNow } from "#app/server/database.ts";
import { readPasswordToken, stillGood } from "./password-link.ts";

/** Who may choose a password by this link; null when it was not made here, was used, is too old, or they are shut out. */
export async function findPasswordLink(token: string): Promise<{ name: string; email: string } | null> {
  const link = readPasswordToken(token);
  if (!link) return null;
  const staff = await database().staff.findFirst({
    where: { id: link.staffId, active: true },
    include: { accounts: true },
  });
  if (!staff || !stillGood(link, staff.accounts[0]?.password ?? null, await databaseNow())) return null;
  return { name: staff.name, email: staff.email };
}
