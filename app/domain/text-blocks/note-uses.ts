import type { Transaction } from "#app/server/database.ts";

/** So many letters of a text block, as one line, must stand in an answer for it to have used the block. */
const OPENING = 80;

/**
 * Records which text blocks a new version of a response holds: those of its department or of all, by how they begin now,
 * and those that the version before it held, by how they began when they were used.
 */
export async function noteUses(tx: Transaction, responseVersionId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO text_block_use (response_version_id, text_block_id, opening)
    SELECT v.id, known.id, min(known.opening)
      FROM response_version v
      JOIN response r ON r.id = v.response_id
      JOIN hearing h ON h.id = r.hearing_id
      JOIN strategy s ON s.id = h.strategy_id
      CROSS JOIN LATERAL (
        SELECT b.id, btrim(left(plain_line(b.body), ${OPENING}::int)) AS opening FROM text_block b
         WHERE b.department_id IS NULL OR b.department_id = s.department_id
        UNION
        SELECT u.text_block_id, u.opening FROM text_block_use u JOIN response_version earlier ON earlier.id = u.response_version_id
         WHERE earlier.response_id = v.response_id AND earlier.number = v.number - 1
      ) known
     WHERE v.id = ${responseVersionId}::uuid AND strpos(plain_line(v.reason), known.opening) > 0
     GROUP BY v.id, known.id`;
}
