import type { Entry } from "yauzl";
import type { MediaType } from "#app/shared/media-types.ts";
import type { FileFault } from "./file-fault.ts";
import { BadPackage, openPackage, type Package } from "./package.ts";

const ODT = "application/vnd.oasis.opendocument.text";
const DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/** A definition of entities stands before the first element, and honest documents have none. */
const PROLOGUE = 4_096;
const LIST_OF_TYPES = 256 * 1024;
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\/./i;

/** What is wrong with a DOCX or ODT; null when it is one, without macros, and unpacks to something sensible. */
export async function faultOfDocument(place: string, type: MediaType): Promise<FileFault | null> {
  let opened: Package | undefined;
  try {
    opened = await openPackage(place);
    return await faultIn(opened, type);
  } catch (error) {
    if (error instanceof BadPackage) return `file_${error.fault}`;
    throw error;
  } finally {
    opened?.close();
  }
}

async function faultIn(document: Package, type: MediaType): Promise<FileFault | null> {
  const { parts } = document;
  if (parts.some((part) => MACROS.test(part.fileName))) return "file_holds_macros";
  const named = (name: string) => parts.find((part) => part.fileName === name);
  const list = named(type === ODT ? "mimetype" : "[Content_Types].xml");
  const said = list ? (await document.read(list, LIST_OF_TYPES)).toString("utf8") : "";
  if (/macroEnabled|vbaProject/i.test(said)) return "file_holds_macros";
  if (type === ODT ? said.trim() !== ODT || !named("content.xml") : !said.includes(DOCX_MAIN))
    return "file_differs";
  for (const part of parts.filter(isXml))
    if (hasDefinitions(await document.read(part, PROLOGUE))) return "file_holds_references";
  return null;
}

export const isXml = (part: Entry): boolean => /\.(xml|rels|rdf)$/i.test(part.fileName);

/** Read without its zero bytes, the beginning of XML in UTF-16 is legible too. */
const hasDefinitions = (beginning: Buffer): boolean =>
  beginning.toString("latin1").replaceAll("\u0000", "").includes("<!DOCTYPE");
