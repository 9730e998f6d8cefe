import { getLocale } from "#app/shared/text/language.ts";

/** Spread on an element that shows what the municipality wrote: on English pages it says that this is Danish (WCAG 2.2, 3.1.2). */
export const inDanish = (): { lang?: "da" } => (getLocale() === "da" ? {} : { lang: "da" });
