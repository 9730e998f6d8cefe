import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
const types: Record<string, string> = { html: "text/html; charset=utf-8", css: "text/css", svg: "image/svg+xml", woff2: "font/woff2" };
const server = createServer(async (q, s) => { const p = new URL(q.url ?? "/", "http://x").pathname; try { const b = await readFile(`/tmp/look/site${p}`); s.setHeader("content-type", types[p.split(".").pop() ?? ""] ?? "text/plain"); s.end(b); } catch { s.statusCode = 404; s.end(); } }).listen(47311);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
const only = process.env.ONLY?.split(",") ?? ["front", "hearing", "text", "form", "casework"];
for (const colorScheme of ["light", "dark"] as const) for (const width of [1280, 360, 320]) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  for (const name of only) {
    await page.goto(`http://127.0.0.1:47311/${name}.html`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) console.log(name, width, "overflows by", over);
    if (width === 320) continue;
    await page.screenshot({ path: `/tmp/look/${name}-${width}-${colorScheme}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const v of violations) console.log(name, width, colorScheme, v.id, v.nodes.slice(0, 3).map((n) => n.target + " " + n.any[0]?.message).join(" | "));
  }
  await context.close();
}
await browser.close(); server.close();
