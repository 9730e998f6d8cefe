import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { listNews } from "#app/domain/news/list-news.ts";
import { ATOM, answerDocument, drawFeed } from "#app/http/feed.ts";
import { publicHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/hearing-feed.ts";

/** What has happened in one hearing, for feed readers. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { id, slug, title } = await publicHearing(params.slug);
  const about = {
    title: m.subscription_feed_title_hearing({ hearing: title }),
    path: paths.hearingFeed(slug),
    page: paths.hearing(slug),
    authority: await findAuthority(),
  };
  return answerDocument(request, drawFeed(await listNews(id), about), ATOM);
}
