import type { z } from "zod";
import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { holdTextBlocks } from "./hold-text-blocks.ts";
import { refusalOfTextBlock } from "./refusal-of-text-block.ts";
import type { textBlockForm } from "./text-block.ts";

/** Writes a new text block. Refuses a name that its department uses, and a department that is not the writer's. */
export function addTextBlock(
  form: z.output<typeof textBlockForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await holdTextBlocks(tx);
    const refusal = await refusalOfTextBlock(tx, null, form, by);
    if (refusal) return refusal;
    const { name, body, department } = form;
    const block = await tx.textBlock.create({
      data: { name, body, departmentId: department, createdById: by.id, createdAt: now },
    });
    await record(tx, INSTALLATION, "text_block_added", by, now, block.id, { name });
    return ok(block.id);
  }, at);
}
