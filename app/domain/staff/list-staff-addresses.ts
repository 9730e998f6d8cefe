import { database } from "#app/server/database.ts";

/** The mail addresses of everybody who can sign in, in small letters. */
export async function listStaffAddresses(): Promise<string[]> {
  const rows = await database().staff.findMany({ where: { active: true }, select: { email: true } });
  return rows.map(({ email }) => email.toLowerCase());
}
