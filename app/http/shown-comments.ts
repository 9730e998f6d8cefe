import { listComments } from "#app/domain/comments/list-comments.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";

/** The comments about a response or a submission as a page shows them. */
export async function shownComments(about: Parameters<typeof listComments>[0]) {
  return (await listComments(about)).map(({ id, text, by, at, point, mentions }) => ({
    ...{ id, text, mentions },
    heading: [by, writeMoment(at), point === null ? "" : m.submission_point({ number: point })]
      .filter(Boolean)
      .join(" · "),
  }));
}
