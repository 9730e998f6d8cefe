import { Cookie, SetCookie } from "@remix-run/headers";
import type { NextFunction, Request, Response } from "express";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#app/shared/text/language.ts";

const COOKIE = "language";
const YEAR = 31_536_000;

/** Danish unless `?lang=` or the cookie it left says otherwise. */
export function localeOf(request: Request): Locale {
  const asked = new URL(request.url, "http://any").searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const kept = new Cookie(request.headers.cookie ?? "").get(COOKIE);
  return isLocale(kept) ? kept : DEFAULT_LOCALE;
}

/** Keeps a language that was asked for by `?lang=`. */
export function keepLanguage(request: Request, response: Response, next: NextFunction): void {
  const asked = new URL(request.url, "http://any").searchParams.get("lang");
  if (isLocale(asked)) {
    const cookie = new SetCookie({
      name: COOKIE,
      value: asked,
      path: "/",
      maxAge: YEAR,
      sameSite: "Lax",
      httpOnly: true,
    });
    response.append("Set-Cookie", cookie.toString());
  }
  next();
}
