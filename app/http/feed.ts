import { createHash } from "node:crypto";
import { CacheControl } from "@remix-run/headers";
import { Feed } from "feed";
import type { Authority } from "#app/domain/authority/authority.ts";
import { newsWords, type PublicNews } from "#app/domain/news/news.ts";
import { env } from "#app/server/env.ts";
import { absolute, inLanguage } from "#app/shared/paths.ts";
import { DEFAULT_LOCALE, getLocale } from "#app/shared/text/language.ts";

type About = { title: string; path: string; page: string; authority: Authority };

/** News as an Atom feed in the language of the request. The same news make the same bytes. */
export function drawFeed(news: PublicNews[], { title, path, page, authority }: About): string {
  const locale = getLocale();
  const address = (of: string) =>
    absolute(env().BASE_URL, locale === DEFAULT_LOCALE ? of : inLanguage(of, locale));
  const feed = new Feed({
    title: withoutControls(`${title} – ${authority.name}`),
    id: address(path),
    link: address(page),
    feedLinks: { atom: address(path) },
    author: { name: withoutControls(authority.name) },
    updated: news[0]?.at ?? new Date(0),
    copyright: withoutControls(authority.name),
    generator: "Genklang",
  });
  for (const one of news) {
    const { headline, sentence, path: to } = newsWords(one, locale);
    feed.addItem({
      id: `urn:uuid:${one.id}`,
      title: asHtml(headline),
      description: asHtml(sentence),
      link: address(to),
      date: one.at,
      published: one.at,
    });
  }
  return feed.atom1();
}

/** The library sends words as HTML; and XML has no way to write some signs at all. */
const asHtml = (text: string): string =>
  withoutControls(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const withoutControls = (text: string): string => text.replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, " ");

/** A document for programs that ask again and again: who has it already is told only that. */
export function answerDocument(request: Request, body: string, type: string): Response {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": type,
    "Cache-Control": new CacheControl({ public: true, maxAge: 300 }).toString(),
    ETag: etag,
    Vary: "Cookie",
  };
  return request.headers.get("if-none-match") === etag
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}

export const ATOM = "application/atom+xml; charset=utf-8";
export const CALENDAR = "text/calendar; charset=utf-8";
