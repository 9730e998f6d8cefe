import { may, type Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";

/** A text block with the responses that use it as they stand now, in the hearings that somebody may work on; null when it is not theirs. */
export async function findTextBlock(id: string, staff: Staff) {
  const block = await database().textBlock.findUnique({ where: { id } });
  if (!block || !may.writeTextBlock(staff, block.departmentId)) return null;
  const uses = await database().$queryRaw<Use[]>`
    SELECT r.id, r.number, h.id AS "hearingId", h.title AS hearing, s.department_id AS "departmentId"
      FROM text_block_use u
      JOIN response_version v ON v.id = u.response_version_id
      JOIN response r ON r.id = v.response_id
      JOIN hearing h ON h.id = r.hearing_id
      JOIN strategy s ON s.id = h.strategy_id
     WHERE u.text_block_id = ${id}::uuid
       AND NOT EXISTS (SELECT FROM response_version later WHERE later.response_id = r.id AND later.number > v.number)
     ORDER BY h.created_at DESC, r.number`;
  return { ...block, uses: uses.filter(({ departmentId }) => may.doCasework(staff, departmentId)) };
}

type Use = { id: string; number: number; hearingId: string; hearing: string; departmentId: string };
