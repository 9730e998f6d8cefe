import { listAnnouncements } from "#app/domain/announcements/list-announcements.ts";
import { wholeAccount } from "#app/domain/follow-ups/follow-up.ts";
import { listMilestoneSums } from "#app/domain/follow-ups/list-milestone-sums.ts";
import { findReach } from "#app/domain/reach/find-reach.ts";
import { findResult } from "#app/domain/responses/find-result.ts";
import { viewOfAnnouncements, viewOfHearing } from "#app/http/hearing-view.ts";
import { publicHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import { HearingPage } from "#app/ui/hearing/hearing-page.tsx";
import type { Route } from "./+types/hearing.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.title },
  {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    href: paths.hearingFeed(loaderData?.slug ?? ""),
    title: m.subscription_feed_title_hearing({ hearing: loaderData?.title ?? "" }),
  },
];

export async function loader({ params }: Route.LoaderArgs) {
  const hearing = await publicHearing(params.slug);
  const result = hearing.answersReleasedAt && (await findResult(hearing.id));
  // The decision's page is there only once something has been decided.
  const did =
    result?.did.map((told) => ({ ...told, changed: told.changed && hearing.adoptedAt !== null })) ?? [];
  const sums = hearing.hasOpened ? wholeAccount(await listMilestoneSums(hearing.id)) : [];
  const announced = viewOfAnnouncements(await listAnnouncements(hearing.id));
  const reach = await findReach(hearing.id);
  const erased = hearing.erasedAt && writeDay(hearing.erasedAt);
  return { ...viewOfHearing(hearing), erased, sums, announced, reach, result: result && { ...result, did } };
}

export default function Hearing({ loaderData }: Route.ComponentProps) {
  return (
    <>
      {loaderData.erased && <p className="alert">{m.retention_public({ day: loaderData.erased })}</p>}
      <HearingPage {...loaderData} canBeFollowed />
    </>
  );
}
