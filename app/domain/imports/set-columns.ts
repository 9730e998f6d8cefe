import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { parseDay } from "#app/shared/time.ts";
import { type Columns, columnNames, takesColumns } from "./import.ts";

/**
 * Says what the columns of a file are; a worker checks every row against it. Refuses a column that is not there, a missing
 * time, and an import of which something is stored.
 */
export function setColumns(
  hearingId: string,
  importId: string,
  columns: Columns,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    await tx.$queryRaw`SELECT FROM import WHERE id = ${importId}::uuid FOR UPDATE`;
    const found = await tx.import.findFirst({ where: { id: importId, hearingId } });
    if (!found) return refused("not_found");
    if (!takesColumns(found.state)) return refused("import_under_way");
    const used = columnNames.map((name) => columns[name]);
    if (used.some((index) => index !== null && index >= found.headers.length))
      return refused("column_unknown");
    if (columns.receivedAt === null && !parseDay(columns.receivedOn)) return refused("day_unreadable");
    await tx.import.update({
      where: { id: importId },
      data: { columns, state: "mapped", dueAt: now, faulty: 0, senders: 0 },
    });
    await record(tx, hearingId, "import_columns_set", by, now, importId);
    return ok(importId);
  }, at);
}
