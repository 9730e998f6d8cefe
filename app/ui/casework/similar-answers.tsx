import type { Outcome, ResponseState } from "#app/domain/responses/response.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { OutcomeTag } from "../submission/my-point.tsx";
import { InsertButton } from "./offered-texts.tsx";

export type SimilarAnswer = {
  id: string;
  number: number;
  version: number;
  outcome: Outcome;
  reason: string;
  state: ResponseState;
  released: boolean;
  said: { submission: number; number: number; text: string };
};
type Props = {
  hearingId: string;
  answers: SimilarAnswer[];
  /** The points that still have no answer; none where an answer is being written anew. */
  points: string[];
};

const EXCERPT = 300;
const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)} …` : text);

/** What was answered to points that say much the same, to be used again. */
export function SimilarAnswers({ hearingId, answers, points }: Props) {
  if (answers.length === 0) return null;
  return (
    <section>
      <h2>{m.talk_similar_heading()}</h2>
      {answers.map((answer) => (
        <article className="card" key={answer.id}>
          <p className="muted">
            {m.shared_number({ number: answer.said.submission })},{" "}
            {m.submission_point({ number: answer.said.number })}: {excerpt(answer.said.text)}
          </p>
          <p>
            <OutcomeTag outcome={answer.outcome} />{" "}
            <span className={`tag ${answer.state === "approved" ? "tag-good" : "tag-warn"}`}>
              {answer.released ? m.talk_similar_released() : m[`casework_state_${answer.state}`]()}
            </span>
          </p>
          <p className="plain-text">{excerpt(answer.reason)}</p>
          <div className="section-tools">
            <a href={paths.response(hearingId, answer.id)}>
              {m.casework_response_numbered({ number: answer.number })}
            </a>
            <UseAgain {...{ hearingId, answer, points }} />
          </div>
        </article>
      ))}
    </section>
  );
}

type UseProps = { hearingId: string; answer: SimilarAnswer; points: string[] };

/** The same answer for these points too; once it is public, a new one with its words; in an answer being written, its words. */
function UseAgain({ hearingId, answer, points }: UseProps) {
  const what = <span className="visually-hidden"> {m.casework_response_numbered(answer)}</span>;
  if (points.length === 0)
    return <InsertButton field="reason" text={answer.reason} what={m.casework_response_numbered(answer)} />;
  if (answer.released)
    return (
      <a href={paths.newResponse(hearingId, points, answer.id)}>
        {m.talk_similar_copy()}
        {what}
      </a>
    );
  return (
    <form method="post" action={paths.responsePoints(hearingId, answer.id)}>
      <input type="hidden" name="version" value={answer.version} />
      {points.map((point) => (
        <input key={point} type="hidden" name="points" value={point} />
      ))}
      <button className="button button-secondary button-small" type="submit">
        {m.talk_similar_use()}
        {what}
      </button>
      {answer.state === "approved" && <p className="muted small">{m.talk_similar_approval()}</p>}
    </form>
  );
}
