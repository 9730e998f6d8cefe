import { ReadableStream as NodeStream } from "node:stream/web";

/** Bytes as the stream that the libraries of the web take; it is read no faster than they read it. */
export const webStream = (bytes: AsyncIterable<Uint8Array>) =>
  NodeStream.from(bytes) as unknown as ReadableStream<Uint8Array>;

/** What comes out of such a stream, one after the other. */
export const eachOf = <T>(stream: ReadableStream<T>) => stream as unknown as AsyncIterable<T>;
