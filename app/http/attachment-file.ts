import type { FileToGive } from "#app/domain/attachments/find-file.ts";
import { openFile } from "#app/server/storage.ts";
import { streamOf } from "./stream-of.ts";

/**
 * A file that came with a submission: always to be saved, never shown or run by a browser as a page of ours. What is public may be asked for again
 * by its tag and in parts, and is asked for each time, because it can be taken out of public sight; what is not is kept by nobody.
 */
export async function attachmentFile(
  request: Request,
  { sha256, name, mediaType, size }: FileToGive,
  { isPublic }: { isPublic: boolean },
): Promise<Response> {
  const tag = `"${sha256}"`;
  const headers = new Headers({
    "Content-Type": mediaType === "text/plain" ? "application/octet-stream" : mediaType,
    "Content-Disposition": asDownload(name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": isPublic ? "private, no-cache" : "private, no-store",
    "X-Robots-Tag": "noindex",
    "Accept-Ranges": "bytes",
    ...(isPublic && { ETag: tag }),
  });
  if (isPublic && request.headers.get("If-None-Match") === tag)
    return new Response(null, { status: 304, headers });
  const asked = request.headers.get("If-Range");
  const part = asked && asked !== tag ? null : rangeOf(request.headers.get("Range"), size);
  if (part === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = part ?? { start: 0, end: size };
  headers.set("Content-Length", String(end - start));
  if (part) headers.set("Content-Range", `bytes ${start}-${end - 1}/${size}`);
  const status = part ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const bytes = await openFile(sha256);
  if (!bytes) throw new Error(`The stored file ${sha256} is missing`);
  return new Response(streamOf(part ? within(bytes, start, end) : bytes), { status, headers });
}

/** To be saved under its name (RFC 6266), for old programs under one of plain letters. */
const asDownload = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(
    name,
  ).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** The one part that a header asks for; null for all of it, which is also the answer to what we do not understand. */
function rangeOf(
  header: string | null,
  size: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? "") ?? [];
  if (!first && !last) return null;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(size, Number(last) + 1) : size;
  return start < end ? { start, end } : "unsatisfiable";
}

/** The bytes from `start` to `end`, `end` not among them. All of the file is read, so that what has been changed is noticed. */
async function* within(bytes: AsyncIterable<Buffer>, start: number, end: number): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const part of bytes) {
    const piece = part.subarray(Math.max(0, start - at), Math.max(0, end - at));
    at += part.length;
    if (piece.length > 0) yield piece;
  }
}
