import type { ResponseState } from "#app/domain/responses/response.ts";
import type { PointKind } from "#app/domain/submissions/point.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";
import { type Amendment, PointText } from "../submission/composed-text.tsx";
import { wordFor } from "../words.ts";
import { PointLinks } from "./point-links.tsx";

export type ListedPoint = {
  id: string;
  number: number;
  kind: PointKind;
  text: string;
  /** When it proposes a wording: also its place among the submission's contributions. */
  amendment: (Amendment & { position: number }) | null;
  heading: string;
  released: boolean;
  response: { id: string; number: number; state: ResponseState } | null;
};
type Props = {
  hearingId: string;
  number: number;
  /** How the list is filtered, as the end of an address. */
  within: string;
  points: ListedPoint[];
  nothing: { id: string; text: string }[];
};

/** The points of a submission with their responses; each mark can be taken away until it has been answered in public. */
export function PointList({ hearingId, number, within, points, nothing }: Props) {
  if (points.length + nothing.length === 0) return <p>{m.casework_no_points()}</p>;
  const remove = (id: string, what: string) => (
    <form method="post" action={paths.point(hearingId, number, id) + within}>
      <button className="button button-secondary button-small" type="submit">
        {m.staff_remove()} <span className="visually-hidden">{what}</span>
      </button>
    </form>
  );
  return (
    <>
      {points.map((point) => (
        <article className="card" key={point.id}>
          <p className="muted">
            {m.submission_point({ number: point.number })} · {wordFor.pointKind(point.kind)}
            {point.heading && ` · ${point.heading}`}
          </p>
          <PointText text={point.text} amendment={point.amendment} />
          <div className="section-tools">
            {point.amendment && (
              <a
                href={paths.changeFromWording(
                  hearingId,
                  { submission: number, contribution: point.amendment.position },
                  point.response?.id,
                )}
              >
                {m.contribution_use_wording()}
              </a>
            )}
            {point.response ? (
              <a href={paths.response(hearingId, point.response.id)}>
                {m.casework_response_numbered({ number: point.response.number })} –{" "}
                {m[`casework_state_${point.response.state}`]()}
              </a>
            ) : (
              <a
                href={`${paths.newResponse(hearingId)}?point=${point.id}`}
                id={point === points.find(({ response }) => !response) ? "answer" : undefined}
              >
                {m.casework_answer()}
              </a>
            )}
            <PointLinks {...{ hearingId, number, point }} />
            {!point.released && remove(point.id, m.submission_point({ number: point.number }))}
          </div>
        </article>
      ))}
      {nothing.map((mark) => (
        <article className="card" key={mark.id}>
          <p className="muted">{m.casework_nothing()}</p>
          <PlainText text={mark.text} />
          {remove(mark.id, m.casework_nothing())}
        </article>
      ))}
    </>
  );
}
