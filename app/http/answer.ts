import { writeReadableStreamToWritable } from "@react-router/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { RequestHandler } from "react-router";
import { hasMade } from "./one-maker.ts";
import { changesSoFar, keepPage, mayBeKept } from "./page-cache.ts";
import { requestContext } from "./request-context.ts";
import { isOneClickAddress } from "./secret-address.ts";

const RETRY_AFTER_SECONDS = "10";

/** Gives a guarded Express request to React Router, and keeps the answer when it is a page that everybody sees alike. */
export async function answerWith(
  handler: RequestHandler,
  baseUrl: string,
  request: ExpressRequest & { rawBody?: Buffer },
  response: ExpressResponse,
): Promise<void> {
  const madeAt = changesSoFar();
  const answer = await handler(asFetchRequest(request, response, baseUrl));
  // Whoever asked may have gone meanwhile: nobody is left to answer, and that is no fault.
  if (response.destroyed) return;
  const away = answer.status >= 500 && requestContext().databaseAway;
  response.status(away ? 503 : answer.status);
  if (away) response.set({ "Retry-After": RETRY_AFTER_SECONDS, "Cache-Control": "no-store" });
  for (const [name, value] of answer.headers) response.append(name, value);
  const { form, locale } = requestContext();
  if (answer.status === 200 && mayBeKept(request.method, request.originalUrl, form)) {
    response.vary("Cookie");
    const body = Buffer.from(await answer.arrayBuffer());
    const page = { headers: headersOf(response), body, packed: new Map(), ...(form && { form }) };
    keepPage(request.originalUrl, locale, page, madeAt, performance.now());
    hasMade(request, madeAt !== changesSoFar());
    response.end(body);
    return;
  }
  hasMade(request);
  if (answer.body && request.method !== "HEAD") await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}

const headersOf = (response: ExpressResponse): string[] =>
  Object.entries({ ...response.getHeaders(), vary: "Accept-Encoding, Cookie" }).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, String(one)]),
  );

function asFetchRequest(
  request: ExpressRequest & { rawBody?: Buffer },
  response: ExpressResponse,
  baseUrl: string,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The guard has let these origins through on purpose; React Router would compare them with ours.
    if (name === "origin" && (value === "null" || isOneClickAddress(request.url))) continue;
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one);
  }
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  return new Request(new URL(request.url, baseUrl), {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(request.rawBody && { body: new Uint8Array(request.rawBody) }),
  });
}
