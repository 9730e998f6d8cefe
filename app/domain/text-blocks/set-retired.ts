import { INSTALLATION, record } from "#app/domain/journal/record.ts";
import { may, type Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { holdTextBlocks } from "./hold-text-blocks.ts";
import { refusalOfTextBlock } from "./refusal-of-text-block.ts";

/** Retires a text block, so that it is no longer offered, or offers it again. It keeps the list of where it was used. */
export function setRetired(blockId: string, retired: boolean, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await holdTextBlocks(tx);
    const block = await tx.textBlock.findUnique({ where: { id: blockId } });
    if (!block || !may.writeTextBlock(by, block.departmentId)) return refused("not_found");
    if ((block.retiredAt !== null) === retired) return ok(blockId);
    const refusal = retired
      ? null
      : await refusalOfTextBlock(tx, blockId, { ...block, department: block.departmentId }, by);
    if (refusal) return refusal;
    await tx.textBlock.update({ where: { id: blockId }, data: { retiredAt: retired ? now : null } });
    const deed = retired ? "text_block_retired" : "text_block_offered_again";
    await record(tx, INSTALLATION, deed, by, now, blockId, { name: block.name });
    return ok(blockId);
  }, at);
}
