import { pool } from "#app/server/database.ts";

/** Where a submission goes: what the form's target needs to know of a hearing, and no more. */
export type OpenedHearing = { id: string; hearingVersionId: string; asksBackground: boolean };

/** The hearing at an address once it has opened, by one statement; null before, and when there is none. */
export async function findOpenedHearing(slug: string): Promise<OpenedHearing | null> {
  const { rows } = await pool().query<OpenedHearing>({
    name: "find_opened_hearing",
    text: `SELECT id, hearing_version_id AS "hearingVersionId", asks_background AS "asksBackground" FROM hearing
            WHERE slug = $1 AND approved_at IS NOT NULL AND opens_at <= clock_timestamp()`,
    values: [slug],
  });
  return rows[0] ?? null;
}
