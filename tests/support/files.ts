import { setTimeout } from "node:timers/promises";
import type { Attached } from "#app/domain/attachments/attachment.ts";
import { publishAttachment } from "#app/domain/attachments/clear-attachment.ts";
import { receiveFile } from "#app/domain/attachments/receive-file.ts";
import { recordReading } from "#app/domain/attachments/record-reading.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { database } from "#app/server/database.ts";
import { takeIn } from "#app/server/storage.ts";
import { must } from "./situation.ts";

/** Bytes that come in, as `takeIn` wants them. */
export async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content as Uint8Array);
}

/** A file that has been received and waits for a submission. */
export const received = async (name: string, content: string | Uint8Array): Promise<Attached> =>
  must(await receiveFile(name, await takeIn(bytesOf(content))));

/** Has what came with a submission read, and gives all of it to the public as it is. */
export async function showFiles(hearingId: string, number: number, by: Staff): Promise<void> {
  const attachment = { submission: { hearingId, number } };
  const unread = () => database().attachmentReading.count({ where: { readAt: null, attachment } });
  while ((await unread()) > 0) if (!(await recordReading(() => undefined))) await setTimeout(100);
  const files = await database().attachment.findMany({ where: attachment, include: { findings: true } });
  for (const { position, findings } of files) {
    const decisions = new Map(findings.map(({ id }) => [id, "may_stay" as const]));
    must(await publishAttachment({ hearingId, number, position }, { looked: true, decisions }, by));
  }
}
