import { AxeBuilder } from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { connectTo, disconnect } from "#app/server/database.ts";
import { type Site, startSite } from "./server.ts";

export { expect } from "@playwright/test";

type Open = (options?: BrowserContextOptions) => Promise<Page>;
type Fixtures = { open: Open };
type WorkerFixtures = { site: Site };

/**
 * For journeys: `site` is a running installation shared by the tests of one worker process (deeds called in a test work
 * on its database), `page` a page of it, and `open` makes further people with browsers of their own, for example
 * `open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })`. An error in any browser's console that
 * is not the answer to a page asked for fails the test.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
    async ({}, use) => {
      const site = await startSite();
      connectTo(site.databaseUrl);
      await use(site);
      await disconnect();
      await site.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
  context: async ({ context }, use) => {
    const complaints = watch(context);
    await use(context);
    expect(complaints()).toEqual([]);
  },
  open: async ({ browser, site, locale, timezoneId }, use) => {
    const opened: { context: BrowserContext; complaints: () => string[] }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: site.url, locale, timezoneId, ...options });
      opened.push({ context, complaints: watch(context) });
      return context.newPage();
    });
    await Promise.all(opened.map(({ context }) => context.close()));
    expect(opened.flatMap(({ complaints }) => complaints())).toEqual([]);
  },
});

/** Collects the errors of a context's consoles. A page or form that is answered 4xx is itself reported there: not an error. */
function watch(context: BrowserContext): () => string[] {
  const refusedPages = new Set<string>();
  const errors: { text: string; url: string }[] = [];
  context.on("response", (response) => {
    const status = response.status();
    // A form is sent by the browser, or by a script that shows the page that comes back.
    const isPage =
      response.request().isNavigationRequest() ||
      response.request().method() === "POST" ||
      new URL(response.url()).pathname.endsWith(".data");
    if (isPage && status >= 400 && status < 500) refusedPages.add(withoutFragment(response.url()));
  });
  context.on("console", (message) => {
    if (message.type() === "error") errors.push({ text: message.text(), url: message.location().url });
  });
  context.on("weberror", (error) => errors.push({ text: String(error.error()), url: "" }));
  return () =>
    errors
      .filter(
        ({ text, url }) =>
          !(text.startsWith("Failed to load resource") && refusedPages.has(withoutFragment(url))),
      )
      .map(({ text, url }) => `${text} (${url})`);
}

const withoutFragment = (url: string): string => url.split("#")[0] ?? url;

/**
 * No violation of WCAG 2.2 A or AA (or of axe's best practices) on the page as it stands. axe itself is JavaScript: of a
 * page without it, the `reader`, who has it, is shown the same HTML.
 */
export async function expectNoAxeViolations(page: Page, reader?: Page): Promise<void> {
  await page.waitForLoadState();
  if (reader) await showTo(reader, page);
  const { violations } = await new AxeBuilder({ page: reader ?? page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .setLegacyMode()
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
  );
  expect(told, page.url()).toEqual([]);
}

async function showTo(reader: Page, page: Page): Promise<void> {
  const body = await page.content();
  await reader.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await reader.goto(page.url());
  await reader.unroute(page.url());
}
