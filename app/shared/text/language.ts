import {
  baseLocale,
  getLocale,
  isLocale,
  type Locale,
  locales,
  overwriteGetLocale,
} from "./compiled/runtime.js";

export type { Locale };
export { getLocale, isLocale, locales };
export const DEFAULT_LOCALE: Locale = baseLocale;

/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<Locale, string> = { da: "Dansk", en: "English" };

/** Tells the texts where to find the language of what is being answered right now. */
export const readLocaleFrom = (source: () => Locale | undefined): void =>
  overwriteGetLocale(() => source() ?? DEFAULT_LOCALE);

/** `{ da, en }` written beside each other, read in one language: for e-mails, which hold both in their one file. */
export type InBoth<T> = Record<Locale, T>;
