import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Props = { hearingId: string; number: number; point: { id: string; number: number } };

/** From a point to what officials say to each other about it, and to advice on it. */
export function PointLinks({ hearingId, number, point }: Props) {
  const what = <span className="visually-hidden"> {m.submission_point({ number: point.number })}</span>;
  return (
    <>
      <a href={paths.submissionComments(hearingId, number, point.id)}>
        {m.talk_comment_write()}
        {what}
      </a>
      <a href={paths.pointAdvice(hearingId, number, point.id)}>
        {m.talk_advice_ask()}
        {what}
      </a>
    </>
  );
}
