import { createHash } from "node:crypto";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { LARGEST_FILE } from "./import.ts";

/**
 * Takes a file with submissions in; a worker reads it. Refuses an empty one, one over 20 MB, one that has been imported in
 * this hearing, and a hearing that has not opened or is concluded.
 */
export function addImport(
  hearingId: string,
  file: { name: string; bytes: Uint8Array },
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing) return refused("not_found");
    if (!hearing.approvedAt || !hearing.opensAt || hearing.opensAt > now)
      return refused("hearing_not_open_yet");
    if (hearing.concludedAt) return refused("hearing_concluded");
    if (file.bytes.length === 0) return refused("file_missing");
    if (file.bytes.length > LARGEST_FILE) return refused("file_too_big");
    const fileHash = createHash("sha256").update(file.bytes).digest("hex");
    const before = await tx.import.findFirst({
      where: { hearingId, fileHash, state: { in: ["running", "done"] } },
    });
    if (before) return refused("file_already_imported");
    const { id } = await tx.import.create({
      data: {
        hearingId,
        fileName: file.name.slice(0, 200),
        fileHash,
        file: new Uint8Array(file.bytes),
        createdById: by.id,
        createdAt: now,
        dueAt: now,
      },
    });
    await record(tx, hearingId, "import_added", by, now, id, { file: fileHash });
    return ok(id);
  }, at);
}
