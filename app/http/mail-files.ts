import { Readable } from "node:stream";
import { type Attached, LARGEST_FILE, nameOfFile } from "#app/domain/attachments/attachment.ts";
import { receiveFile } from "#app/domain/attachments/receive-file.ts";
import { listInboundFiles } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { takeIn } from "#app/server/storage.ts";
import { typeByName } from "#app/shared/media-types.ts";
import { ok, type Result } from "#app/shared/result.ts";

/** Whether a file that hangs on a mail is of a kind and size that can come with a submission; the rest stays in the mail. */
export const canFollow = ({ name, size }: { name: string; size: number | null }): boolean =>
  typeByName(nameOfFile(name)) !== null && size !== null && size > 0 && size <= LARGEST_FILE;

/** Keeps the chosen files of a mail for the submission that it becomes. Refused for the first that cannot come with one. */
export async function keepMailFiles(
  hearingId: string,
  id: string,
  chosen: number[],
): Promise<Result<Attached[]>> {
  if (chosen.length === 0) return ok([]);
  const files = await listInboundFiles(hearingId, id);
  const kept: Attached[] = [];
  for (const position of chosen) {
    const file = files[position];
    if (!file) continue;
    const arrived = await takeIn(Readable.from([file.content]));
    const received = await receiveFile(file.name, arrived);
    if (!received.ok) return received;
    kept.push(received.value);
  }
  return ok(kept);
}
