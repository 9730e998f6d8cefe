import { isPicture, type MediaType } from "#app/shared/media-types.ts";
import { textOf } from "../files/text-fault.ts";
import { type Contents, Gathered } from "./contents.ts";
import { readDocx } from "./read-docx.ts";
import { readOdt } from "./read-odt.ts";
import { withParts } from "./read-package.ts";
import { readPdf } from "./read-pdf.ts";
import { readPicture } from "./read-picture.ts";

/**
 * What a file of some kind holds, seen and unseen. What cannot be read is said to need eyes; nothing is thrown. It takes time and
 * memory that the file decides, so it belongs in a process of its own.
 */
export async function readContents(bytes: Buffer, type: MediaType): Promise<Contents> {
  const into = new Gathered();
  if (isPicture(type)) {
    const copy = await readPicture(bytes, type, into);
    return { ...into.contents, ...(copy && { copy }) };
  }
  try {
    if (type === "application/pdf") await readPdf(bytes, into);
    else if (type === "text/plain") into.say(textOf(bytes) ?? "");
    else if (type.includes("opendocument")) await withParts(bytes, (parts) => readOdt(parts, into));
    else await withParts(bytes, (parts) => readDocx(parts, into));
  } catch {
    into.look("unreadable");
  }
  return into.contents;
}
