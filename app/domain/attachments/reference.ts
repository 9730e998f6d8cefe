import { seal, unseal } from "#app/server/sealed.ts";
import { isMediaType } from "#app/shared/media-types.ts";
import type { Attached } from "./attachment.ts";

const LONGEST = 2_000;

/** What a form carries of a file that has been received: only we can make it, and whoever has it may send the file with a form. */
export const referenceTo = ({ sha256, size, mediaType, name }: Attached): string =>
  seal("attachment", [sha256, size, mediaType, name].join(":"));

/** The file of a reference; null when it was not made here. */
export function readReference(reference: string): Attached | null {
  const [sha256, size, mediaType, ...name] = (unseal("attachment", reference, LONGEST) ?? "").split(":");
  if (!sha256 || !mediaType || !isMediaType(mediaType)) return null;
  return { sha256, size: Number(size), mediaType, name: name.join(":") };
}
