import type { MediaType } from "#app/shared/media-types.ts";
import { typeByName } from "#app/shared/media-types.ts";

/** A file that comes with a submission, as it came; it lies in the storage under its SHA-256. */
export type Attached = { sha256: string; name: string; mediaType: MediaType; size: number };

export const LARGEST_FILE = 20 * 1024 * 1024;
export const MOST_FILES = 10;
const LONGEST_NAME = 120;

/** Letters that cannot be seen or that turn the direction of others, and those that mean something in a path. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * A file's name as we keep it: no folders, nothing that cannot be seen or that hides the ending, at most 120 letters of which
 * the ending stays. "fil" where nothing is left.
 */
export function nameOfFile(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(NOT_IN_NAMES, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const ending = typeByName(plain) ? (/\.[^.]+$/.exec(plain)?.[0] ?? "") : "";
  const stem = ending ? plain.slice(0, -ending.length) : plain;
  const room = LONGEST_NAME - ending.length;
  return `${[...stem].slice(0, room).join("").trim() || "fil"}${ending}`;
}

/** What a form's reference says of its file, to be shown beside it; whoever acts on it asks whether it was made here. */
export function shownFile(reference: string): { name: string; size: number } {
  const bytes = atob((reference.split(".")[0] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
  const said = new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  const [, size, , ...name] = said.split(":");
  return { name: name.join(":"), size: Number(size) };
}
