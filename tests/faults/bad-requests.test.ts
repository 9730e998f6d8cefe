import { expect, test } from "#tests/support/browser.ts";
import { answeredHearing, hearing, official, PASSWORD, receive } from "#tests/support/situation.ts";
import { sendBadRequests } from "./send-bad-requests.ts";

test("ten thousand requests that no page of ours makes are answered, each with a sentence and none with a failure", async ({
  site,
  playwright,
}) => {
  test.setTimeout(300_000);
  const { slug } = await hearing();
  const { hearingId } = await answeredHearing({
    said: { body: "Åen løber over." },
    theme: "Vand",
    reason: "Den graves ud.",
  });
  await receive(hearingId, { body: "Skriv til mig på ida@post.example eller 12 34 56 78." });
  const cookies = [];
  for (const roles of [["administrator", "owner"], ["caseworker"]] as const) {
    const { email } = await official("Eva", [...roles]);
    const context = await playwright.request.newContext({ baseURL: site.url });
    await context.post("/staff/sign-in", { form: { email, password: PASSWORD }, maxRedirects: 0 });
    const { cookies: kept } = await context.storageState();
    cookies.push(kept.map(({ name, value }) => `${name}=${value}`).join("; "));
    await context.dispose();
  }
  const begin = ["/", "/staff", `/hearings/${slug}`, "/staff/hearings"];
  const { sent, failures, byStatus } = await sendBadRequests(site.url, {
    count: 10_000,
    seed: 20261125,
    begin,
    cookies,
  });
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(10_000);
  expect(Object.keys(byStatus)).toEqual(expect.arrayContaining(["200", "303", "400", "404", "422"]));
  expect((await (await playwright.request.newContext({ baseURL: site.url })).get("/healthz")).status()).toBe(
    200,
  );
});
