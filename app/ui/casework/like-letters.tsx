import { Form } from "react-router";
import type { Piece } from "#app/shared/difference.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Difference } from "../difference.tsx";
import { Checkbox } from "../form/choices.tsx";

type Letter = { number: number; name: string; percent: number; pieces: Piece[] };
type Props = { hearingId: string; letters: Letter[]; waiting: boolean };

/** Letters that are like a group's text, each with its difference to it: to be confirmed, or taken out. */
export function LikeLetters({ hearingId, letters, waiting }: Props) {
  return (
    <Form method="post">
      {letters.map(({ number, name, percent, pieces }) => (
        <article className="card" key={number}>
          <Checkbox
            name="letters"
            value={String(number)}
            label={`${m.shared_number({ number })} ${name}`}
            hint={m.alike_percent({ percent })}
          />
          <div className="plain-text">
            <Difference pieces={pieces} />
          </div>
          <p>
            <a href={paths.caseworkSubmission(hearingId, number)}>{m.shared_number({ number })}</a>
          </p>
        </article>
      ))}
      <div className="buttons">
        {waiting && (
          <button className="button button-primary" type="submit" name="judgement" value="confirm">
            {m.alike_confirm()}
          </button>
        )}
        <button className="button button-secondary" type="submit" name="judgement" value="split_off">
          {m.alike_split()}
        </button>
      </div>
    </Form>
  );
}
