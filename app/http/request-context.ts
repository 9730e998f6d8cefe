import { AsyncLocalStorage } from "node:async_hooks";
import type { Refused } from "#app/shared/result.ts";
import { type Locale, readLocaleFrom } from "#app/shared/text/language.ts";

/**
 * What is different each time a form is shown: its key, and when that was. `asOf` and `closesAt` are by the database's clock, in milliseconds, and
 * `shownAt` is the same moment as `asOf` by this process's steady clock.
 */
export type ShownForm = { hearingId: string; token: string; asOf: number; shownAt: number; closesAt: number };

/** What is known about the request that is being answered right now, wherever the code is. */
export type RequestContext = {
  locale: Locale;
  /** Path and query as asked for, without React Router's `.data` suffix. */
  address: string;
  /** Milliseconds of this process's steady clock when the request's first line came in. */
  startedAt: number;
  nonce: string;
  ip: string;
  /** Set when the database could not be asked. */
  databaseAway?: boolean;
  /** The form on the page that is being made, where everybody gets the same but for its key. */
  form?: ShownForm;
  /** Files that came with the request and could not be taken. */
  refusedFiles: Refused[];
};

/** The address of the page that is asked for, or whose data a script asks for (`/staff.data?_routes=…`). */
export function pageAddress(url: string): string {
  const [path = "", query = ""] = url.split("?");
  if (!path.endsWith(".data")) return url;
  const page = path === "/_root.data" ? "/" : path.slice(0, -".data".length);
  const asked = new URLSearchParams(query);
  asked.delete("_routes");
  return asked.size > 0 ? `${page}?${asked}` : page;
}

const storage = new AsyncLocalStorage<RequestContext>();
readLocaleFrom(() => storage.getStore()?.locale);

export const answering = <T>(context: RequestContext, answer: () => T): T => storage.run(context, answer);

export function requestContext(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error("No request is being answered");
  return context;
}

/** How long the request has been under way: what is in time is decided by when it began. */
export const elapsedMs = (): number => performance.now() - requestContext().startedAt;

/** Somebody's network: of an IPv6 address the half that a household shares. */
export const networkOf = (ip: string): string =>
  ip.includes(":") && !ip.includes(".") ? ip.split(":").slice(0, 4).join(":") : ip;
