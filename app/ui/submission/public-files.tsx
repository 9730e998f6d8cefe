import type { PublicAttachments } from "#app/domain/attachments/clearing.ts";
import { inASentence } from "#app/domain/clearings/passage-words.ts";
import { kindOf } from "#app/shared/media-types.ts";
import { paths } from "#app/shared/paths.ts";
import { writeSize } from "#app/shared/size.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Props = PublicAttachments & { slug: string; number: number };

/** The files of a published submission that everybody can have; how many are not shown, and why. */
export function PublicFiles({ slug, number, shown, heldBack, waiting }: Props) {
  if (shown.length + heldBack.length + waiting === 0) return null;
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{m.attachment_heading()}</h2>
      {shown.length > 0 && (
        <ul className="attached">
          {shown.map(({ position, name, mediaType, size, redacted }) => (
            <li key={position}>
              <a href={paths.attachment(slug, number, position)} download>
                {name}
              </a>{" "}
              <span className="muted">
                {kindOf(mediaType)}, {writeSize(size)}
                {redacted && ` · ${m.attachment_public_redacted()}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {heldBack.map(({ ground, count }) => (
        <p className="muted" key={ground}>
          {m.attachment_public_held({ count, ground: inASentence(m[`clearing_ground_${ground}`]()) })}
        </p>
      ))}
      {waiting > 0 && <p className="muted">{m.attachment_public_waiting({ count: waiting })}</p>}
    </section>
  );
}
