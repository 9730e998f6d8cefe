import { database } from "#app/server/database.ts";

/**
 * What took the place of a submission: the newest that replaces it, through all that lie between, and whether the public can
 * read it. Null when it stands, or is not there.
 */
export async function findReplacement(
  hearingId: string,
  number: number,
): Promise<{ number: number; published: boolean } | null> {
  const [row] = await database().$queryRaw<{ number: number; published: boolean }[]>`
    WITH RECURSIVE newer AS (
      SELECT r.id, r.number FROM submission s JOIN submission r ON r.replaces_id = s.id
       WHERE s.hearing_id = ${hearingId}::uuid AND s.number = ${number}
      UNION ALL
      SELECT r.id, r.number FROM newer n JOIN submission r ON r.replaces_id = n.id)
    SELECT n.number, EXISTS (SELECT FROM public_text t WHERE t.submission_id = n.id AND t.clearance = 'published') AS published
      FROM newer n ORDER BY n.number DESC LIMIT 1`;
  return row ?? null;
}
