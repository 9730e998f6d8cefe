import { readFile } from "node:fs/promises";
import type { FileFault } from "./file-fault.ts";

/** What windows-1252 leaves open, and what no text holds: control characters other than tab, line and page breaks. */
const IN_NO_TEXT = /[^\P{Cc}\t\n\f\r]/u;
const OPEN_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** The text of bytes in UTF-8, else in windows-1252; null when they are neither. */
export function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text === null || IN_NO_TEXT.test(text) ? null : text;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return OPEN_IN_1252.some((byte) => bytes.includes(byte))
      ? null
      : new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What is wrong with a file that should be text; null when it is. */
export const faultOfText = async (place: string): Promise<FileFault | null> =>
  textOf(await readFile(place)) === null ? "file_differs" : null;
