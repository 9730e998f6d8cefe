import { createServer } from "node:http";
import express from "express";
import { createServer as createVite } from "vite";
import { env } from "#app/server/env.ts";

/** The web process from its sources, each part made when it is first asked for, and again when it was changed. */
const app = express();
const server = createServer(app);
const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
let made: { from: object; app: express.Express } | undefined;

app.use(vite.middlewares);
app.use(async (request, response, next) => {
  try {
    const web = await vite.ssrLoadModule("./app/server.ts");
    if (made?.from !== web) made = { from: web, app: web.webApp("development") };
    made.app(request, response, next);
  } catch (error) {
    vite.ssrFixStacktrace(error as Error);
    console.error(error);
    response
      .status(500)
      .type("text/plain")
      .end(String((error as Error).stack));
  }
});
const { HOST, PORT } = env();
server.listen(PORT, HOST);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => vite.close().finally(() => process.exit(0)));
