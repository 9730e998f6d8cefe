import type { z } from "zod";
import { may, type Staff } from "#app/domain/staff/staff.ts";
import type { Transaction } from "#app/server/database.ts";
import { type Refused, refused } from "#app/shared/result.ts";
import type { textBlockForm } from "./text-block.ts";

/** Why a text block cannot be as the form says: the department is not the writer's, or its name is taken there. */
export async function refusalOfTextBlock(
  tx: Transaction,
  blockId: string | null,
  { name, department }: z.output<typeof textBlockForm>,
  by: Staff,
): Promise<Refused | null> {
  const known = department === null || (await tx.department.count({ where: { id: department } })) > 0;
  if (!known || !may.writeTextBlock(by, department)) return refused("department_unknown");
  const taken = await tx.textBlock.count({
    where: {
      departmentId: department,
      name: { equals: name, mode: "insensitive" },
      retiredAt: null,
      ...(blockId && { id: { not: blockId } }),
    },
  });
  return taken > 0 ? refused("text_block_already_there", { name }) : null;
}
