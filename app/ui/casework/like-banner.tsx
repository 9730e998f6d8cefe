import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type LikeBannerProps =
  | { kind: "centre"; hearingId: string; groupId: string; confirmed: number }
  | { kind: "member"; hearingId: string; groupId: string; state: string; centre: number; percent: number };

/** Over a submission that others are like: what it has to do with them, and the way to the group. */
export function LikeBanner(banner: LikeBannerProps) {
  const group = <a href={paths.letterGroup(banner.hearingId, banner.groupId)}>{m.alike_see_group()}</a>;
  return (
    <p className="alert alert-info">
      {banner.kind === "centre"
        ? m.alike_banner_centre({ count: banner.confirmed })
        : banner.state === "confirmed"
          ? m.alike_banner_confirmed({ number: banner.centre })
          : m.alike_banner_suggested({ number: banner.centre, percent: banner.percent })}{" "}
      {group}
    </p>
  );
}
