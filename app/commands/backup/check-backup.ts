import { createHash } from "node:crypto";
import { Stop } from "../run-command.ts";
import type { Member } from "./archive.ts";
import { readBackup } from "./backup-file.ts";
import {
  CONTENTS,
  type Contents,
  contentsShape,
  FORMAT,
  MANIFEST,
  type Manifest,
  manifestShape,
} from "./manifest.ts";

/**
 * Reads a backup from beginning to end: what it is of, and what it came to. Stops with a sentence when it is not whole or a
 * member is not what was written.
 */
export async function checkBackup(
  file: string,
  key: string | undefined,
): Promise<{ contents: Contents; manifest: Manifest }> {
  const found: Record<string, string> = {};
  let contents: Contents | undefined;
  let manifest: Manifest | undefined;
  for await (const member of readBackup(file, key)) {
    if (member.name === MANIFEST) manifest = read(file, member, manifestShape);
    else found[member.name] = createHash("sha256").update(member.bytes).digest("hex");
    if (member.name === CONTENTS) contents = readContents(file, member);
  }
  if (!contents || !manifest) throw new Stop(`${file} is not whole: its end is missing.`);
  const names = new Set([...Object.keys(found), ...Object.keys(manifest.members)]);
  const wrong = [...names].filter((name) => found[name] !== manifest.members[name]);
  if (wrong.length > 0) throw new Stop(`${file} is damaged: ${wrong.join(", ")}.`);
  return { contents, manifest };
}

function readContents(file: string, member: Member): Contents {
  if (read(file, member, contentsShape.pick({ format: true })).format > FORMAT)
    throw new Stop(`${file} was written by a newer version: restore it with that version.`);
  return read(file, member, contentsShape);
}

function read<T>(file: string, { name, bytes }: Member, shape: { parse(value: unknown): T }): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    throw new Stop(`${file} is damaged: ${name}.`);
  }
}
