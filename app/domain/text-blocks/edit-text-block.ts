import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import { may, type Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdTextBlocks } from "./hold-text-blocks.ts";
import { refusalOfTextBlock } from "./refusal-of-text-block.ts";
import type { textBlockForm } from "./text-block.ts";

/**
 * Writes a text block anew; answers that used it stay as they are. Refused when somebody else has written it since: both
 * texts are kept, theirs here, the other in what was typed.
 */
export function editTextBlock(
  blockId: string,
  form: z.output<typeof textBlockForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await holdTextBlocks(tx);
    const block = await tx.textBlock.findUnique({ where: { id: blockId } });
    if (!block || !may.writeTextBlock(by, block.departmentId)) return refused("not_found");
    if (block.revision !== form.revision) return refused("text_block_changed_meanwhile");
    const refusal = await refusalOfTextBlock(tx, blockId, form, by);
    if (refusal) return refusal;
    const { name, body, department } = form;
    await tx.textBlock.update({
      where: { id: blockId },
      data: { name, body, departmentId: department, revision: { increment: 1 } },
    });
    const renamed = block.name !== name && { formerly: block.name };
    await record(tx, INSTALLATION, "text_block_edited", by, now, blockId, { name, ...renamed });
    return ok(blockId);
  }, at);
}
