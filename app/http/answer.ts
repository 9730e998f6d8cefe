import { writeReadableStreamToWritable } from "@react-router/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { RequestHandler } from "react-router";
import { changesSoFar, type KeptPage, keepPage, keptPage, keyOf } from "./page-cache.ts";
import { requestContext } from "./request-context.ts";

/** Gives a guarded Express request to React Router, or answers it with a page that is kept for everybody. */
export async function answerWith(
  handler: RequestHandler,
  baseUrl: string,
  request: ExpressRequest & { rawBody?: Buffer },
  response: ExpressResponse,
): Promise<void> {
  const { locale } = requestContext();
  const key = keyOf(request.method, request.url, locale);
  const kept = key && keptPage(key, performance.now());
  if (kept) return send(response, kept);

  const madeAt = changesSoFar();
  const answer = await handler(asFetchRequest(request, response, baseUrl));
  if (key && answer.status === 200) {
    const page = {
      status: answer.status,
      headers: [...answer.headers],
      body: Buffer.from(await answer.arrayBuffer()),
    };
    keepPage(key, page, madeAt, performance.now());
    return send(response, page);
  }
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (answer.body && request.method !== "HEAD") await writeReadableStreamToWritable(answer.body, response);
  else response.end();
}

function send(response: ExpressResponse, page: KeptPage): void {
  response.status(page.status);
  for (const [name, value] of page.headers) response.append(name, value);
  response.end(page.body);
}

function asFetchRequest(
  request: ExpressRequest & { rawBody?: Buffer },
  response: ExpressResponse,
  baseUrl: string,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The guard has let an anonymous origin through on purpose; React Router would compare it with ours.
    if (name === "origin" && value === "null") continue;
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
