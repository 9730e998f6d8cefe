import type { AddressInfo } from "node:net";
import express from "express";
import pg from "pg";
import { createRequestHandler, redirect, type ServerBuild } from "react-router";

/** The least that storing costs in this framework: an action that reads the form and runs one bare statement. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
await pool.query(
  "CREATE TABLE IF NOT EXISTS bare_submission (number bigserial PRIMARY KEY, name text, email text, body text, received_at timestamptz DEFAULT clock_timestamp())",
);

async function action({ request }: { request: Request }) {
  const form = await request.formData();
  const { rows } = await pool.query<{ number: string }>(
    "INSERT INTO bare_submission (name, email, body) VALUES ($1, $2, $3) RETURNING number",
    [form.get("name"), form.get("email"), form.get("body")],
  );
  return redirect(`/receipt/${rows[0]?.number}`, 303);
}

const page = { id: "submit", parentId: "root", path: "submit" };
const flags = {
  ...{ hasAction: true, hasLoader: false, hasClientAction: false, hasClientLoader: false },
  ...{ hasClientMiddleware: false, hasDefaultExport: true, hasErrorBoundary: false, module: "" },
  ...{ clientActionModule: undefined, clientLoaderModule: undefined, clientMiddlewareModule: undefined },
  hydrateFallbackModule: undefined,
};
const build: ServerBuild = {
  entry: { module: { default: () => new Response("", { status: 200 }) } },
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    submit: { ...page, module: { default: () => null, action } },
  },
  assets: {
    ...{ entry: { imports: [], module: "" }, url: "", version: "" },
    routes: { root: { id: "root", path: "", ...flags }, submit: { ...page, ...flags } },
  },
  ...{ publicPath: "/", assetsBuildDirectory: "", ssr: true, isSpaMode: false, prerender: [] },
  ...{
    routeDiscovery: { mode: "initial", manifestPath: "/__manifest" },
    future: {} as ServerBuild["future"],
  },
};

const handler = createRequestHandler(build, "production");
const app = express();
app.use(express.raw({ type: () => true }));
app.use(async (request, response) => {
  const answer = await handler(
    new Request(new URL(request.url, `http://${request.headers.host}`), {
      method: request.method,
      headers: { "Content-Type": request.headers["content-type"] ?? "" },
      body: new Uint8Array(request.body),
    }),
  );
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  response.end();
});
const server = app.listen(0, "127.0.0.1", () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.once("SIGTERM", () => process.exit(0));
