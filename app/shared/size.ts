import { getLocale, type Locale } from "#app/shared/text/language.ts";

/** A file's size as people write it: 12 KB, 1,4 MB. */
export function writeSize(bytes: number, locale: Locale = getLocale()): string {
  const [size, unit] = bytes < 1e6 ? [Math.max(bytes / 1e3, 1), "KB"] : [bytes / 1e6, "MB"];
  const digits = unit === "MB" && size < 10 ? 1 : 0;
  return `${size.toLocaleString(locale === "da" ? "da-DK" : "en-GB", { maximumFractionDigits: digits })} ${unit}`;
}
