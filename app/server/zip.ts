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
