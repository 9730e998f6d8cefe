import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { isPicture, type MediaType } from "#app/shared/media-types.ts";
import { faultOfDocument } from "./document-fault.ts";
import { faultOfText } from "./text-fault.ts";

/** Why a file cannot be taken. */
export type FileFault =
  | "file_differs"
  | "file_holds_macros"
  | "file_holds_references"
  | "file_unpacks_too_big"
  | "file_damaged"
  | "file_is_page"
  | "file_is_program";

/** By so many of its first bytes a file shows what it is. */
const BEGINNING = 4_100;
const PROGRAMS = [
  "application/x-msdownload",
  "application/x-elf",
  "application/x-mach-binary",
  "application/vnd.microsoft.portable-executable",
  "application/x-msi",
  "application/java-vm",
  "application/vnd.android.package-archive",
];
const ZIP = Buffer.from("PK\u0003\u0004");

/**
 * What is wrong with a file whose name says that it is of this kind; null when its content is. Of documents that unpack
 * (DOCX, ODT) the table of contents and the beginning of each part are read, of text all, of everything else the first bytes.
 */
export async function faultOfFile(place: string, type: MediaType): Promise<FileFault | null> {
  const beginning = await beginningOf(place);
  const unpacks = beginning.subarray(0, ZIP.length).equals(ZIP);
  if (type.includes("opendocument") || type.includes("openxml"))
    return unpacks ? faultOfDocument(place, type) : otherwise(beginning);
  if (type === "text/plain") return (await isOther(beginning)) ?? faultOfText(place);
  if (unpacks) return "file_differs";
  const seen = await fileTypeFromBuffer(beginning).catch(() => undefined);
  if (isPicture(type) && seen?.mime === type) return null;
  if (type === "application/pdf" && beginning.subarray(0, 5).toString("latin1") === "%PDF-") return null;
  return otherwise(beginning);
}

async function beginningOf(place: string): Promise<Buffer> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a file that is not what it should be is instead. */
const otherwise = async (beginning: Buffer): Promise<FileFault> =>
  (await isOther(beginning)) ?? (isPage(beginning) ? "file_is_page" : "file_differs");

async function isOther(beginning: Buffer): Promise<FileFault | null> {
  if (beginning.subarray(0, 2).toString("latin1") === "#!") return "file_is_program";
  const seen = await fileTypeFromBuffer(beginning).catch(() => undefined);
  if (!seen) return isPage(beginning) ? "file_is_page" : null;
  if (PROGRAMS.includes(seen.mime)) return "file_is_program";
  return isPage(beginning) ? "file_is_page" : "file_differs";
}

/** What a browser would take for a page or a drawing, whatever stands before it that it passes over. */
const isPage = (beginning: Buffer): boolean =>
  /^(\ufeff|ï»¿|\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(!doctype|\?xml|html|head|body|svg|script|iframe|style|title|meta|link|img|object|embed|math|table|div|a)\b/i.test(
    beginning.toString("latin1"),
  );
