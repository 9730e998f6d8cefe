import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as build from "virtual:react-router/server-build";
import compression from "compression";
import express from "express";
import { pinoHttp } from "pino-http";
import { createRequestHandler } from "react-router";
import { answerWith } from "#app/http/answer.ts";
import { answerKeptOr } from "#app/http/answer-kept.ts";
import { guard } from "#app/http/guard.ts";
import { securityHeaders } from "#app/http/headers.ts";
import { health } from "#app/http/health.ts";
import { keepLanguage, localeOf } from "#app/http/language.ts";
import { watchForChanges } from "#app/http/page-cache.ts";
import { answering, pageAddress, requestContext } from "#app/http/request-context.ts";
import { withoutSecret } from "#app/http/secret-address.ts";
import { assertTrustworthy, databaseUrl, disconnect } from "#app/server/database.ts";
import { env, WrongSettings } from "#app/server/env.ts";
import { log } from "#app/server/logging.ts";
import { assertMigrated } from "#app/server/migrations.ts";
import { assertStorage } from "#app/server/storage.ts";
import { databaseUp } from "#app/server/unavailable.ts";

const YEAR = "365d";
/** The modules that a form's script solves with, as their package has them: from our own address, like every script. */
const ALTCHA = path.join(path.dirname(createRequire(import.meta.url).resolve("altcha-lib")), "../../esm/v2");
const SHUTDOWN_MS = 10_000;
const LONGEST_REQUEST_MS = 3_600_000;

/** Express with the guard and the headers before React Router: the web process without its socket. */
export function webApp(mode: "production" | "development" = "production") {
  const { BASE_URL, TRUST_PROXY } = env();
  const app = express();
  const handler = createRequestHandler(build, mode);
  const client = path.join(import.meta.dirname, "../client");
  app.disable("x-powered-by");
  app.set("trust proxy", TRUST_PROXY);
  app.use((request, _response, next) =>
    answering(
      {
        locale: localeOf(request),
        address: pageAddress(request.url),
        startedAt: performance.now(),
        nonce: randomBytes(16).toString("base64"),
        ip: request.ip ?? "",
        refusedFiles: [],
      },
      next,
    ),
  );
  app.use(health());
  app.use(
    pinoHttp({ logger: log, serializers: { req: withoutSecrets, res: onlyStatus }, quietResLogger: true }),
  );
  app.use(securityHeaders(() => requestContext().nonce, BASE_URL.startsWith("https:")));
  app.use(guard(BASE_URL));
  app.use(
    "/assets",
    express.static(path.join(client, "assets"), { immutable: true, maxAge: YEAR, fallthrough: false }),
  );
  app.use("/scripts/altcha", express.static(ALTCHA, { maxAge: "1h", index: false, redirect: false }));
  app.use(express.static(client, { maxAge: "1h", index: false, redirect: false }));
  app.use(compression());
  app.use(keepLanguage);
  app.use((request, response, next) => {
    answerWith(handler, BASE_URL, request, response).catch(next);
  });
  app.use(lastResort);
  return app;
}

/** Path without what is secret in it: tokens and queries never reach a log. */
const withoutSecrets = (request: { method: string; url: string }) => ({
  method: request.method,
  path: withoutSecret(request.url.split("?")[0] ?? ""),
});
const onlyStatus = (response: { statusCode: number }) => ({ status: response.statusCode });

const lastResort: express.ErrorRequestHandler = (error, _request, response, _next) => {
  const status =
    typeof error?.status === "number" && error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) log.error({ err: error }, "request failed");
  if (response.headersSent) return response.destroy();
  response.status(status).type("text/plain").end(`${status}\n`);
};

/** Checks what must be right, listens, and ends by SIGTERM or SIGINT after the requests under way. */
async function start(): Promise<void> {
  if (process.env.NODE_ENV !== "production") throw new WrongSettings("NODE_ENV: must be production.");
  const { HOST, PORT, BASE_URL } = env();
  await databaseUp();
  await assertTrustworthy();
  await assertMigrated(databaseUrl());
  await assertStorage();
  const stopWatching = await watchForChanges();
  const app = webApp();
  const { host } = new URL(BASE_URL);
  const server = createServer((request, response) => {
    answerKeptOr(request, response, host, () => app(request, response));
  });
  // Files may take their time; a connection on which nothing comes is let go by who reads it.
  server.requestTimeout = LONGEST_REQUEST_MS;
  server.listen(PORT, HOST, () => log.info({ host: HOST, port: PORT }, "web process is up"));
  server.on("error", fail);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => stop(server, stopWatching).then(() => process.exit(0), fail));
  }
}

async function stop(server: Server, stopWatching: () => Promise<void>): Promise<void> {
  log.info("web process is stopping");
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
  await closed;
  await stopWatching();
  await disconnect();
}

function fail(error: unknown): never {
  if (error instanceof WrongSettings) console.error(error.message);
  else log.fatal({ err: error }, "web process failed");
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await start().catch(fail);
