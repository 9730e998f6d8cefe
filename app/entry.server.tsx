import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  UNSAFE_ErrorResponseImpl as RouteErrorResponse,
  ServerRouter,
} from "react-router";
import { requestContext } from "#app/http/request-context.ts";
import { log } from "#app/server/logging.ts";
import { isDatabaseAway } from "#app/server/unavailable.ts";

const LONGEST_RENDER_MS = 10_000;
export const streamTimeout = LONGEST_RENDER_MS;

/** Renders a page whole before its first byte leaves, so that a failure is an error page and never half a page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Promise<Response> {
  const { nonce, databaseAway } = requestContext();
  const { errors } = routerContext.staticHandlerContext;
  if (databaseAway && errors)
    for (const route of Object.keys(errors)) errors[route] = new RouteErrorResponse(503, "", null);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-cache");
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError: (error) => log.error({ err: error }, "render failed"),
      },
    );
    setTimeout(abort, LONGEST_RENDER_MS + 1_000).unref();
  });
}

/** Only what nobody foresaw is logged, without the request: its address may hold a token. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (isDatabaseAway(error)) {
    requestContext().databaseAway = true;
    log.warn({ reason: error instanceof Error ? error.name : "" }, "the database could not be asked");
  } else if (!request.signal.aborted && !isRouteErrorResponse(error))
    log.error({ err: error }, "loader or action failed");
}
