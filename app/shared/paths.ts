import { publicPaths } from "./public-paths.ts";
import { staffPaths } from "./staff-paths.ts";

/** Every address of the product, for pages, redirects and e-mails alike. */
export const paths = { ...publicPaths, ...staffPaths } as const;

/** The same address in another language; the cookie keeps the choice. */
export const inLanguage = (path: string, locale: string): string =>
  `${path.split("?")[0]}?${new URLSearchParams([...new URLSearchParams(path.split("?")[1] ?? "")].filter(([key]) => key !== "lang").concat([["lang", locale]]))}`;

/** A link for a mail: always from BASE_URL, never from the request's Host header. */
export const absolute = (baseUrl: string, path: string): string => new URL(path, baseUrl).href;
