import type { Colleague } from "#app/domain/comments/comment.ts";
import type { FormAnswer } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";
import { Select, TextArea } from "../form/field.tsx";
import { valueIn } from "../form/typed.ts";

export type ShownComment = {
  id: string;
  text: string;
  heading: string;
  mentions: string[];
};

/** What officials have said, one under the other. */
export function CommentList({ comments }: { comments: ShownComment[] }) {
  if (comments.length === 0) return <p>{m.talk_comments_none()}</p>;
  return (
    <>
      {comments.map((comment) => (
        <article className="card" key={comment.id} id={`comment-${comment.id}`}>
          <p className="muted">{comment.heading}</p>
          <p className="plain-text">{comment.text}</p>
          {comment.mentions.length > 0 && (
            <p className="muted small">{m.talk_mentioned({ names: comment.mentions.join(", ") })}</p>
          )}
        </article>
      ))}
    </>
  );
}

type Props = {
  answer: FormAnswer | undefined;
  colleagues: Colleague[];
  /** The points it can be about; none where it is about a response. */
  points?: { value: string; label: string }[];
  point?: string;
};

/** A new comment: text, which point, and who is told. */
export function CommentFields({ answer, colleagues, points = [], point = "" }: Props) {
  const value = valueIn(answer?.typed, { point });
  const chosen = answer?.typed.mentions ?? [];
  return (
    <>
      {points.length > 0 && (
        <Select
          name="point"
          label={m.talk_comment_about()}
          empty={m.talk_comment_about_all()}
          required={false}
          value={value("point")}
          choices={points}
        />
      )}
      <TextArea
        name="text"
        label={m.talk_comment_text()}
        hint={m.talk_comment_hint()}
        rows={4}
        value={value("text")}
        error={answer?.errors.text}
      />
      {colleagues.length > 0 && (
        <fieldset className="card">
          <legend className="form-label">{m.talk_mention()}</legend>
          {colleagues.map(({ id, name }) => (
            <Checkbox key={id} name="mentions" value={id} label={name} checked={chosen.includes(id)} />
          ))}
        </fieldset>
      )}
    </>
  );
}
