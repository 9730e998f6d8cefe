import { absolute } from "#app/shared/paths.ts";
import { DEFAULT_LOCALE, type Locale } from "#app/shared/text/language.ts";

/**
 * The whole address of one of our own paths; it opens in the language of the mail. Throws for anything that leads away from
 * `baseUrl`.
 */
export function addressOf({ baseUrl, locale }: { baseUrl: string; locale: Locale }, path: string): string {
  const address = absolute(baseUrl, path);
  const home = baseUrl.replace(/\/+$/, "");
  if (!/^https?:\/\//.test(home) || !(address === home || address.startsWith(`${home}/`)))
    throw new Error("A mail may only link to this installation's own pages");
  if (locale === DEFAULT_LOCALE) return address;
  const inTheirs = new URL(address);
  inTheirs.searchParams.set("lang", locale);
  return inTheirs.href;
}
