import type { Request } from "express";
import type { Fault } from "../guard.ts";

/** The longest post: a submission of 100,000 characters with every one of them encoded, and room for the other fields. */
export const MAXIMUM_BODY = 1_000_000;

/**
 * The whole body in bytes, counted before anything parses it; `too_big` or `unreadable` otherwise. A multipart body that
 * its own boundary does not fit is refused here, so the framework's parser never sees one it would throw on.
 */
export async function receiveBody(request: Request, limit: number): Promise<Buffer | Fault> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limit) return "too_big";
      parts.push(part);
    }
  } catch {
    return "unreadable";
  }
  const body = Buffer.concat(parts);
  return (await isReadableForm(request, body)) ? body : "unreadable";
}

async function isReadableForm(request: Request, body: Buffer): Promise<boolean> {
  try {
    const type = request.headers["content-type"] ?? "";
    await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    return true;
  } catch {
    return false;
  }
}
