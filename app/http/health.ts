import { Router } from "express";
import { databaseUrl, pool } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { pendingMigrations } from "#app/server/migrations.ts";

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

let migrated = false;

async function whatIsNotReady(): Promise<string[]> {
  const faults = env().SMTP_URL ? [] : ["mail"];
  try {
    migrated ||= (await pendingMigrations(databaseUrl())).length === 0;
    await pool().query("SELECT 1");
    return migrated ? faults : [...faults, "migrations"];
  } catch {
    return [...faults, "database"];
  }
}
