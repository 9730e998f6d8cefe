import { expect, test } from "@playwright/test";
import { paths } from "#app/shared/paths.ts";
import { connected } from "#tests/bench/with-site.ts";
import { startSite } from "#tests/support/server.ts";
import { hearing } from "#tests/support/situation.ts";
import { startMortalPostgres } from "./killed-postgres.ts";

test("while the database is away every page and every form says so with 503, and answers again by itself", async () => {
  test.setTimeout(180_000);
  const postgres = await startMortalPostgres();
  const settings = { LOG_LEVEL: "silent" };
  const site = await startSite({ template: postgres.template, worker: false, settings });
  try {
    const { slug } = await connected(site.databaseUrl, () => hearing());
    const ask = (path: string, body?: URLSearchParams) =>
      fetch(site.url + path, {
        headers: { origin: site.url },
        redirect: "manual",
        ...(body && { method: "POST", body }),
      });
    expect((await ask(paths.submit(slug))).status).toBe(200);
    postgres.kill();
    const form = new URLSearchParams({ name: "Ida", email: "ida@post.example", body: "Vandet er brunt." });
    for (const answer of [
      await ask("/hearings?words=vand"),
      await ask(paths.submit(slug), form),
      await ask(`${paths.hearing(slug)}/text.data`),
      await ask("/staff/sign-in"),
    ]) {
      expect(answer.status, answer.url).toBe(503);
      expect(answer.headers.get("retry-after"), answer.url).toBe("10");
    }
    expect(await (await ask("/hearings?words=and")).text()).toContain("Siden svarer ikke lige nu");
    await postgres.revive();
    await expect.poll(async () => (await ask(paths.submit(slug)).catch(() => null))?.status).toBe(200);
  } finally {
    await postgres.revive();
    await site.stop();
    postgres.close();
  }
});
