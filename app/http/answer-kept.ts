import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { now } from "#app/shared/time.ts";
import { localeOf } from "./language.ts";
import { beingMade, hasMade, makes } from "./one-maker.ts";
import { type KeptPage, keptPage, sharedName } from "./page-cache.ts";
import type { ShownForm } from "./request-context.ts";

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const PACKERS = { br: (body: Buffer) => brotliCompressSync(body, BROTLI), gzip: gzipSync };
type Packing = keyof typeof PACKERS;

/** Who has waited for others so often makes the page. */
const MOST_WAITS = 3;

/**
 * Answers with a page that is kept for everybody, before any other part sees the request, or lets `make` answer. Of those who ask
 * for the same such page at once one makes it and the others wait for it: a deadline's rush of readers is answered from here.
 */
export function answerKeptOr(
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
  make: () => void,
  waits = 0,
): void {
  if (request.socket.destroyed || answerKept(request, response, host)) return;
  const { method = "", url = "", headers } = request;
  const page = headers.host === host ? sharedName(method, url, localeOf(request)) : undefined;
  const made = page && waits < MOST_WAITS ? beingMade(page) : undefined;
  if (made) {
    made.then((again) => answerKeptOr(request, response, host, make, again ? waits + 1 : MOST_WAITS));
    return;
  }
  if (page) {
    makes(request, page);
    // Whoever has gone before it was made leaves it to one of the others.
    response.once("close", () => hasMade(request, true));
  }
  make();
}

/** Answers a page that is kept; false when there is none. It is not logged. */
function answerKept(request: IncomingMessage, response: ServerResponse, host: string): boolean {
  const { method, url = "", headers } = request;
  if (method !== "GET" || headers.host !== host) return false;
  const page = keptPage(url, localeOf(request), performance.now());
  if (!page) return false;
  if (hasIt(headers["if-none-match"], page)) {
    response.writeHead(304, page.headers);
    response.end();
    return true;
  }
  const packing = packingFor(headers["accept-encoding"]);
  const body = bodyOf(page, packing);
  const about = ["Content-Length", String(body.length), ...(packing ? ["Content-Encoding", packing] : [])];
  response.writeHead(200, [...page.headers, ...about]);
  response.end(body);
  return true;
}

/** Whether whoever asks has the very same already; only documents for programs say which they are. */
function hasIt(known: string | undefined, { headers }: KeptPage): boolean {
  const place = known === undefined ? -1 : headers.indexOf("etag");
  return place >= 0 && headers[place + 1] === known;
}

const packingFor = (accepted: string | undefined): Packing | null =>
  accepted === undefined || /;\s*q=0/.test(accepted)
    ? null
    : accepted.includes("br")
      ? "br"
      : accepted.includes("gzip")
        ? "gzip"
        : null;

function bodyOf(page: KeptPage, packing: Packing | null): Buffer {
  if (!page.form) return packing ? packed(page, packing) : page.body;
  const body = formAnew(page.body, page.form);
  return packing ? PACKERS[packing](body) : body;
}

/** The page of a form as if it were made now, with a key of its own. */
function formAnew(body: Buffer, { hearingId, token, asOf, shownAt }: ShownForm): Buffer {
  const clock = String(asOf + Math.round(performance.now() - shownAt));
  const anew = newFormToken(hearingId, now());
  return Buffer.from(body.toString().replaceAll(token, anew).replaceAll(String(asOf), clock));
}

/** Packed once for all who ask for it. */
function packed(page: KeptPage, packing: Packing): Buffer {
  const known = page.packed.get(packing);
  if (known) return known;
  const body = PACKERS[packing](page.body);
  page.packed.set(packing, body);
  return body;
}
