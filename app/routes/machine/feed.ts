import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { listNews } from "#app/domain/news/list-news.ts";
import { ATOM, answerDocument, drawFeed } from "#app/http/feed.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/feed.ts";

/** What has happened in all hearings, for feed readers. */
export async function loader({ request }: Route.LoaderArgs) {
  const about = {
    title: m.subscription_feed_title(),
    path: paths.feed(),
    page: paths.front(),
    authority: await findAuthority(),
  };
  return answerDocument(request, drawFeed(await listNews(), about), ATOM);
}
