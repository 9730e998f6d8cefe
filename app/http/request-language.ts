import { inLanguage } from "#app/shared/paths.ts";
import { getLocale, type Locale } from "#app/shared/text/language.ts";
import { requestContext } from "./request-context.ts";

/** The language of this page, and this page's address in the other one. */
export function requestLanguage(): { locale: Locale; otherLanguage: string } {
  const locale = getLocale();
  return { locale, otherLanguage: inLanguage(requestContext().address, locale === "da" ? "en" : "da") };
}
