import type { Attached } from "#app/domain/attachments/attachment.ts";
import { receiveFile } from "#app/domain/attachments/receive-file.ts";
import { takeIn } from "#app/server/storage.ts";
import { must } from "./situation.ts";

/** Bytes that come in, as `takeIn` wants them. */
export async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content as Uint8Array);
}

/** A file that has been received and waits for a submission. */
export const received = async (name: string, content: string | Uint8Array): Promise<Attached> =>
  must(await receiveFile(name, await takeIn(bytesOf(content))));
