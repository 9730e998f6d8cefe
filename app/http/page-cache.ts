import { listenFor } from "#app/server/changes.ts";
import type { Locale } from "#app/shared/text/language.ts";
import type { ShownForm } from "./request-context.ts";

/**
 * A page that everybody sees alike, ready to be sent: its headers in the flat form that node writes fastest. With a `form`, it is sent with
 * a key of its own each time.
 */
export type KeptPage = { headers: string[]; body: Buffer; packed: Map<string, Buffer>; form?: ShownForm };

/** Days left and "open" follow the clock, so a page is kept for seconds only; a change empties the whole cache at once. */
const KEPT_FOR_MS = 10_000;
const LONGEST_READ_MS = 1_000;
const MOST_PAGES = 2_000;
const LARGEST_PAGE = 1_000_000;
const MOST_BYTES = 100_000_000;
/** Pages and orders, of which there are few; what anybody can type is made anew each time, so nobody fills the cache with it. */
const KEPT_QUERY = /^((page=\d{1,4}|order=[a-z]{1,12})(&|$))*$/;
const PUBLIC_PAGE =
  /^\/(feed\.atom|hearings(\/[a-z0-9-]+(\/(text|submissions(\/\d+)?|answers|decision|feed\.atom|calendar\.ics))?)?)?$/;
const FORM_PAGE = /^\/hearings\/[a-z0-9-]+\/submit$/;

const pages = new Map<string, { page: KeptPage; until: number }>();
let bytes = 0;
let changes = 0;
let trusted = false;

/** Listens for changes that other processes make. While nobody listens, nothing is kept. */
export function watchForChanges(): Promise<() => Promise<void>> {
  return listenFor("page_changed", {
    onChange: forget,
    onListening: (listening) => {
      trusted = listening;
      forget();
    },
  });
}

function forget(): void {
  changes += 1;
  forgetPages();
}

function forgetPages(): void {
  bytes = 0;
  pages.clear();
}

/** The kept page of an address, by its exact bytes; undefined when it must be made. */
export function keptPage(url: string, locale: Locale, clockMs: number): KeptPage | undefined {
  const kept = pages.get(nameOf(url, locale));
  return kept && kept.until > clockMs ? kept.page : undefined;
}

/** Whether a page of this address is the same for everybody, but for the key of its `form`. One that sets the language's cookie is not. */
export function mayBeKept(method: string, url: string, form?: ShownForm): boolean {
  if (!trusted || method !== "GET") return false;
  return form ? FORM_PAGE.test(url) : isPublicPage(url);
}

function isPublicPage(url: string): boolean {
  const [path = "", query = ""] = url.split("?");
  return PUBLIC_PAGE.test(path) && KEPT_QUERY.test(query);
}

/** The name of a page that may turn out to be the same for everybody who asks now; undefined when it surely is not. */
export const sharedName = (method: string, url: string, locale: Locale): string | undefined =>
  trusted && method === "GET" && (isPublicPage(url) || FORM_PAGE.test(url)) ? nameOf(url, locale) : undefined;

const nameOf = (url: string, locale: Locale): string => `${locale} ${url}`;

/** A mark to take before a page is made: `keepPage` keeps nothing that was made from what has changed meanwhile. */
export const changesSoFar = (): number => changes;

export function keepPage(url: string, locale: Locale, page: KeptPage, madeAt: number, clockMs: number): void {
  if (madeAt !== changes || !trusted || page.body.length > LARGEST_PAGE) return;
  if (pages.size >= MOST_PAGES || bytes > MOST_BYTES) forgetPages();
  bytes += page.body.length;
  // A form that says how long it is to the deadline is not kept beyond it.
  const { form } = page;
  const closes = form ? form.shownAt + form.closesAt - form.asOf : Number.POSITIVE_INFINITY;
  pages.set(nameOf(url, locale), { page, until: Math.min(clockMs + KEPT_FOR_MS, closes) });
}

/**
 * What is read from the database under a name, kept as pages are: for seconds, until something public changes, and while changes
 * are heard of; who asks while it is being read gets the same. What is not there is asked for each time.
 */
export function keptUntilChange<T>(read: (name: string) => Promise<T>): (name: string) => Promise<T> {
  let kept = new Map<string, { value: T; until: number }>();
  let reading = new Map<string, Promise<T>>();
  let asOf = changes;

  async function readAnew(name: string): Promise<T> {
    const readAt = changes;
    try {
      const value = await read(name);
      if (value !== null && trusted && readAt === changes)
        kept.set(name, { value, until: performance.now() + KEPT_FOR_MS });
      return value;
    } finally {
      if (readAt === changes) reading.delete(name);
    }
  }

  return (name) => {
    if (asOf !== changes) {
      kept = new Map();
      reading = new Map();
    }
    asOf = changes;
    const known = kept.get(name);
    if (known && known.until > performance.now()) return Promise.resolve(known.value);
    if (!trusted) return read(name);
    const others = reading.get(name);
    if (others) return others;
    const own = readAnew(name);
    reading.set(name, own);
    // Nobody joins what hangs.
    setTimeout(() => reading.get(name) === own && reading.delete(name), LONGEST_READ_MS).unref();
    return own;
  };
}
