import { Router } from "express";
import { pool } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";

/** `/healthz`: the process answers. `/readyz`: its database answers and has been migrated, and mail is configured. */
export function health(): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain").send("ok\n");
  });
  router.get("/readyz", async (_request, response) => {
    const faults = await whatIsNotReady();
    response
      .set("Cache-Control", "no-store")
      .status(faults.length === 0 ? 200 : 503)
      .json({ ready: faults.length === 0, faults });
  });
  return router;
}

async function whatIsNotReady(): Promise<string[]> {
  const database = await pool()
    .query(
      "SELECT count(*) FILTER (WHERE finished_at IS NULL)::int AS open, count(*)::int AS known FROM _prisma_migrations",
    )
    .then(
      ({ rows }) => (rows[0]?.known > 0 && rows[0]?.open === 0 ? null : "migrations"),
      () => "database",
    );
  return [database, env().SMTP_URL ? null : "mail"].filter((fault) => fault !== null);
}
