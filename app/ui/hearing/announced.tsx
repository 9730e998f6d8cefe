import type { AnnouncementKind } from "#app/domain/announcements/announcement.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { inDanish } from "../in-danish.ts";
import { PlainText } from "../plain-text.tsx";

export type AnnouncedChange = {
  id: string;
  kind: AnnouncementKind;
  text: string;
  day: string;
  renewedBy: { slug: string; title: string } | null;
};

/** What was changed on the way and how it goes on, the newest first. */
export function Announced({ changes }: { changes: AnnouncedChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section id="announced">
      <h2>{m.announcement_public_heading()}</h2>
      {changes.map(({ id, kind, text, day, renewedBy }) => (
        <article className="alert alert-info" key={id}>
          <h3 className="alert-heading">
            {m[`announcement_kind_${kind}`]()} – {day}
          </h3>
          {renewedBy ? (
            <p>
              {m.announcement_renewed()}{" "}
              <a href={paths.hearing(renewedBy.slug)} {...inDanish()}>
                {renewedBy.title}
              </a>
            </p>
          ) : (
            <PlainText text={text} official />
          )}
        </article>
      ))}
    </section>
  );
}
