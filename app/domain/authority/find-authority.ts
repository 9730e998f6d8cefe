import { database } from "#app/server/database.ts";
import { type Authority, UNNAMED } from "./authority.ts";

/** The municipality's settings; neutral ones before an administrator has given them. */
export async function findAuthority(): Promise<Authority> {
  const row = await database().authority.findUnique({ where: { id: 1 } });
  if (!row) return UNNAMED;
  const { name, address, phone, email, colour, accessibilityUrl } = row;
  return { name, address, phone, email, colour, accessibilityUrl };
}
