import { database } from "#app/server/database.ts";

/**
 * What somebody typed, as a query of the database: worked out once, before the texts are looked through. Null when there is
 * nothing in it to look for.
 */
export async function findSearch(typed: string): Promise<string | null> {
  const [row] = await database().$queryRaw<
    { query: string | null }[]
  >`SELECT search_query(${typed})::text AS query`;
  return row?.query ?? null;
}
