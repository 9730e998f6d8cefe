import { may, type Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";
import type { OfferedBlock } from "./text-block.ts";

/** The departments a text block may belong to for somebody: null stands for all of them. */
const within = (staff: Staff) =>
  may.administer(staff)
    ? {}
    : { OR: [{ departmentId: null }, { departmentId: { in: staff.departmentIds } }] };

/** The text blocks that somebody may write, by name, each with how many responses use it as they stand now. */
export async function listTextBlocks(staff: Staff) {
  const [blocks, counts] = await Promise.all([
    database().textBlock.findMany({
      where: within(staff),
      orderBy: [{ name: "asc" }],
      include: { department: { select: { name: true } } },
    }),
    database().$queryRaw<{ id: string; uses: number }[]>`
      SELECT u.text_block_id AS id, count(*)::int AS uses
        FROM text_block_use u JOIN response_version v ON v.id = u.response_version_id
       WHERE NOT EXISTS (SELECT FROM response_version later WHERE later.response_id = v.response_id AND later.number > v.number)
       GROUP BY u.text_block_id`,
  ]);
  const uses = new Map(counts.map((count) => [count.id, count.uses]));
  return blocks.map(({ id, name, body, department, retiredAt }) => ({
    ...{ id, name, body },
    department: department?.name ?? "",
    retired: retiredAt !== null,
    uses: uses.get(id) ?? 0,
  }));
}

/** What is offered while somebody answers in a department, by name. */
export const listOfferedBlocks = (departmentId: string): Promise<OfferedBlock[]> =>
  database().textBlock.findMany({
    where: { retiredAt: null, OR: [{ departmentId: null }, { departmentId }] },
    orderBy: { name: "asc" },
    select: { id: true, name: true, body: true },
  });
