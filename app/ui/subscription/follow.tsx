import { writeSubject } from "#app/domain/subscriptions/subscription.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** The ways to hear more of a hearing: mails, a feed, a calendar. */
export function Follow({ slug, topic }: { slug: string; topic: string }) {
  return (
    <>
      <h2 id="follow">{m.subscription_follow_heading()}</h2>
      <ul>
        <li>
          <a href={paths.subscribe(writeSubject({ hearing: slug }))}>{m.subscription_link_hearing()}</a>
        </li>
        {topic && (
          <li>
            <a href={paths.subscribe(writeSubject({ topic }))}>{m.subscription_link_topic({ topic })}</a>
          </li>
        )}
        <li>
          <a href={paths.calendar(slug)}>{m.subscription_calendar()}</a>
        </li>
        <li>
          <a href={paths.hearingFeed(slug)}>{m.subscription_feed()}</a>
        </li>
      </ul>
    </>
  );
}
