import { listenFor } from "#app/server/changes.ts";
import { inLanguage } from "#app/shared/paths.ts";
import type { Locale } from "#app/shared/text/language.ts";

export type KeptPage = { status: number; headers: [string, string][]; body: Buffer };

/** Days left and "open" follow the clock, so a page is kept for seconds only; a change empties the whole cache at once. */
const KEPT_FOR_MS = 10_000;
const MOST_PAGES = 2_000;
const PUBLIC_PAGE = /^\/(hearings(\/[a-z0-9-]+(\/(text|submissions(\/\d+)?|answers|decision))?)?)?$/;

const pages = new Map<string, { page: KeptPage; until: number }>();
let changes = 0;
let trusted = false;

/** Listens for changes that other processes make. While nobody listens, nothing is kept. */
export function watchForChanges(): Promise<() => Promise<void>> {
  return listenFor("page_changed", {
    onChange: () => {
      changes += 1;
      pages.clear();
    },
    onListening: (listening) => {
      trusted = listening;
      pages.clear();
    },
  });
}

/** The key of a page that everybody sees alike; null for every other address. */
export function keyOf(method: string, url: string, locale: Locale): string | null {
  const [path = "", query = ""] = url.split("?");
  if (!trusted || method !== "GET" || !PUBLIC_PAGE.test(path) || query.length > 200) return null;
  return inLanguage(url, locale);
}

export function keptPage(key: string, clockMs: number): KeptPage | null {
  const kept = pages.get(key);
  return kept && kept.until > clockMs ? kept.page : null;
}

/** A mark to take before a page is made: `keepPage` keeps nothing that was made from what has changed meanwhile. */
export const changesSoFar = (): number => changes;

export function keepPage(key: string, page: KeptPage, madeAt: number, clockMs: number): void {
  if (madeAt !== changes || page.status !== 200) return;
  if (pages.size >= MOST_PAGES) pages.clear();
  pages.set(key, { page, until: clockMs + KEPT_FOR_MS });
}
