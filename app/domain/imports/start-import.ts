import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import type { startForm } from "./import.ts";

/**
 * Lets a checked import run; a worker stores all of it. Refuses one that is not checked, one without anything to store,
 * and one with faulty rows unless they are to be left out.
 */
export function startImport(
  hearingId: string,
  importId: string,
  form: z.output<typeof startForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await tx.$queryRaw`SELECT FROM import WHERE id = ${importId}::uuid FOR UPDATE`;
    const found = await tx.import.findFirst({ where: { id: importId, hearingId } });
    if (!found) return refused("not_found");
    if (found.state !== "checked") return refused("import_under_way");
    if (found.senders === 0) return refused("import_has_nothing");
    if (found.faulty > 0 && !form.skip) return refused("import_has_faults", { count: found.faulty });
    const { fileHash } = found;
    if (await tx.import.count({ where: { hearingId, fileHash, state: { in: ["running", "done"] } } }))
      return refused("file_already_imported");
    await tx.import.update({
      where: { id: importId },
      data: { state: "running", dueAt: now, startedById: by.id },
    });
    await record(tx, hearingId, "import_started", by, now, importId, {
      senders: found.senders,
      left_out: found.faulty,
    });
    return ok(importId);
  }, at);
}
