import type { NextFunction, Request, Response } from "express";
import { MAXIMUM_BODY, receiveBody } from "./guard/body.ts";
import { turnAway } from "./guard/turn-away.ts";
import { requestContext } from "./request-context.ts";
import { isOneClickAddress, isSecretAddress } from "./secret-address.ts";
import { receiveForm } from "./uploads/receive-form.ts";
import { LARGEST_FORM, seemsSignedIn, takesFiles } from "./uploads/takes-files.ts";

const READING = new Set(["GET", "HEAD"]);
const UPLOADS = /^\/staff\/hearings\/[^/]+\/imports(\.data)?(\?|$)/;
/** A file of 20 MB, and the form around it. */
const LARGEST_UPLOAD = 21_000_000;
const FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * What every request must be before the framework sees it: our host, a method and content type that forms use, an
 * address that can be decoded, posted from our own pages, and not too big. Answers 4xx itself; nothing bad passes.
 */
export function guard(baseUrl: string) {
  const home = new URL(baseUrl);
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const fault =
      faultOfAddress(request, home) ?? (READING.has(request.method) ? null : faultOfPost(request, home));
    if (fault) return turnAway(request, response, fault);
    if (!READING.has(request.method)) {
      const body = takesFiles(request)
        ? await bodyWithFiles(request)
        : await receiveBody(request, longestBody(request));
      if (typeof body === "string") return turnAway(request, response, body);
      Object.assign(request, { rawBody: body });
    }
    next();
  };
}

/** Files are handed in only where officials import them, and only by who is signed in. */
function longestBody(request: Request): number {
  if (takesFiles(request)) return LARGEST_FORM;
  return UPLOADS.test(request.url) && seemsSignedIn(request) ? LARGEST_UPLOAD : MAXIMUM_BODY;
}

/** A form whose files lie in the storage, as one without any: what stands behind the guard never sees a file. */
async function bodyWithFiles(request: Request): Promise<Buffer | Fault> {
  const form = await receiveForm(request);
  if (typeof form === "string") return form;
  requestContext().refusedFiles.push(...form.refused);
  const body = Buffer.from(form.fields.toString());
  request.headers["content-type"] = "application/x-www-form-urlencoded";
  request.headers["content-length"] = String(body.length);
  return body;
}

export type Fault = "host" | "method" | "address" | "origin" | "type" | "too_big" | "unreadable";

function faultOfAddress(request: Request, home: URL): Fault | null {
  if (request.headers.host?.toLowerCase() !== home.host) return "host";
  if (!READING.has(request.method) && request.method !== "POST") return "method";
  if (!request.url.startsWith("/") || request.url.startsWith("//") || request.url.length > 2000)
    return "address";
  try {
    const path = decodeURIComponent(request.url.split("?")[0] ?? "");
    if (hasControlCharacter(path) || path.includes("\\")) return "address";
    if (/%00/.test(request.url)) return "address";
    new URL(request.url, home);
  } catch {
    return "address";
  }
  return null;
}

const hasControlCharacter = (text: string): boolean =>
  [...text].some((letter) => letter.charCodeAt(0) < 32 || letter.charCodeAt(0) === 127);

/**
 * A post comes from our own pages: by Origin where the browser tells it, else by Sec-Fetch-Site. Pages whose address is a
 * secret send no Referer, and so their forms say `Origin: null`; what they carry is the secret itself, not a cookie. By the
 * same right a mail program posts from its own pages to the one address that ends a subscription.
 */
function faultOfPost(request: Request, home: URL): Fault | null {
  const { origin, "sec-fetch-site": site } = request.headers;
  const anonymous = origin === "null" && isSecretAddress(request.url);
  const fromOurs =
    (origin === undefined || origin === home.origin || anonymous) &&
    (site === undefined || site === "same-origin" || site === "none");
  if (!fromOurs && !isOneClickAddress(request.url)) return "origin";
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!FORM_TYPES.includes(type)) return "type";
  if (Number(request.headers["content-length"] ?? 0) > longestBody(request)) return "too_big";
  return null;
}
