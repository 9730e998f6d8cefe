import { database } from "#app/server/database.ts";

/** The areas of the municipality, in the order it has given them. */
export async function listDistricts(): Promise<string[]> {
  const rows = await database().district.findMany({ orderBy: { position: "asc" } });
  return rows.map(({ name }) => name);
}
