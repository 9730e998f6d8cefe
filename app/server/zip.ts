import { makeZip } from "client-zip";

/** A file of a ZIP: text, bytes, or bytes as they come. */
export type Zipped = {
  name: string;
  input: string | Uint8Array | AsyncIterable<Uint8Array>;
  lastModified?: Date;
};

/** A ZIP of files that are taken one after another, while it is read: never more than a piece of one is held. */
export const zipOf = (files: AsyncIterable<Zipped> | Iterable<Zipped>): ReadableStream<Uint8Array> =>
  makeZip(files as AsyncIterable<{ name: string; input: AsyncIterable<Uint8Array>; lastModified?: Date }>);

/** The same, for whoever takes its pieces one by one. */
export async function* piecesOfZip(files: AsyncIterable<Zipped>): AsyncGenerator<Uint8Array> {
  const reader = zipOf(files).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}
