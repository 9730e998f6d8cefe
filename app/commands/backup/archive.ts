import { createTarDecoder, packTar } from "modern-tar";
import { eachOf, webStream } from "./web-stream.ts";

/** A file in the archive. None is larger than a piece of a table, so that neither side ever holds much. */
export type Member = { name: string; bytes: Uint8Array };

/** Two empty blocks end a tar archive. */
const END = new Uint8Array(1024);
/** Far more than any member is; an archive that says otherwise is not one of ours. */
const LARGEST = 64 * 1024 * 1024;

/** The members as a tar archive, which any tool can open, in the order they come. */
export async function* packed(members: AsyncIterable<Member>): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes } of members) {
    const header = { name, size: bytes.length, type: "file", mode: 0o600 } as const;
    const archive = await packTar([{ header, body: bytes }]);
    yield archive.subarray(0, -END.length);
  }
  yield END;
}

/** The members of a tar archive, one after the other. */
export async function* unpacked(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const entries = webStream(archive).pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of eachOf(entries)) {
    if (header.type !== "file" || header.size > LARGEST) throw new Error(`unexpected ${header.name}`);
    const parts: Uint8Array[] = [];
    for await (const part of eachOf(body)) parts.push(part);
    yield { name: header.name, bytes: Buffer.concat(parts) };
  }
}
