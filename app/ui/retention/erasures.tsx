import { Form } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Asked = {
  id: string;
  name: string;
  numbers: number[];
  reason: string;
  askedBy: string;
  asked: string;
  erased: string;
  refused: boolean;
  /** Whether the reader of the page asked for it. */
  mine: boolean;
};
type Props = { id: string; mayConclude: boolean; erasures: Asked[] };

/** Which participants' personal data somebody wants erased before its day, and what was decided. */
export function Erasures({ id, mayConclude, erasures }: Props) {
  return (
    <section>
      <h2>{m.retention_requests()}</h2>
      {erasures.length === 0 && <p>{m.retention_requests_none()}</p>}
      {erasures.map((one) => (
        <article className="card" key={one.id}>
          <h3>
            {one.erased
              ? one.numbers.map((number) => m.submission_numbered({ number })).join(", ")
              : one.name}{" "}
            <State {...one} />
          </h3>
          <p>
            {m.retention_asked_by({ name: one.askedBy, moment: one.asked })}
            <br />
            {one.reason}
          </p>
          {mayConclude && !one.mine && !one.erased && !one.refused && (
            <Form method="post" action={paths.erasure(id, one.id)} className="buttons">
              <button className="button button-primary" type="submit" name="decision" value="approve">
                {m.retention_approve()}
              </button>
              <button className="button button-secondary" type="submit" name="decision" value="refuse">
                {m.retention_refuse()}
              </button>
            </Form>
          )}
        </article>
      ))}
    </section>
  );
}

function State({ erased, refused }: Asked) {
  if (erased) return <span className="tag tag-good">{m.retention_state_erased({ moment: erased })}</span>;
  if (refused) return <span className="tag">{m.retention_state_refused()}</span>;
  return <span className="tag tag-warn">{m.retention_state_asked()}</span>;
}
