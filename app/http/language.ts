import type { IncomingMessage } from "node:http";
import { Cookie, SetCookie } from "@remix-run/headers";
import type { NextFunction, Request, Response } from "express";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#app/shared/text/language.ts";

const COOKIE = "language";
const YEAR = 31_536_000;

/** Danish unless `?lang=` or the cookie it left says otherwise. */
export function localeOf({ url = "", headers: { cookie } }: IncomingMessage): Locale {
  const asked = askedFor(url);
  if (isLocale(asked)) return asked;
  const kept = cookie?.includes(COOKIE) ? new Cookie(cookie).get(COOKIE) : null;
  return isLocale(kept) ? kept : DEFAULT_LOCALE;
}

const askedFor = (url: string): string | null =>
  url.includes("lang=") ? new URLSearchParams(url.split("?")[1]).get("lang") : null;

/** Keeps a language that was asked for by `?lang=`. */
export function keepLanguage(request: Request, response: Response, next: NextFunction): void {
  const asked = askedFor(request.url);
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
