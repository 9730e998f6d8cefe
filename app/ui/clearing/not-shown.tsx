import type { NotShown as Counts } from "#app/domain/clearings/finding.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { countOf, groundWords, passageWords } from "./passage-words.ts";

/** What the public does not see of a hearing's submissions, how much of it, and why. */
export function NotShown({ waiting, withdrawn, heldBack, passages }: Counts) {
  const held = heldBack.reduce((sum, { count }) => sum + count, 0);
  const left = countOf(passages);
  if (waiting + withdrawn + held + left === 0) return null;
  return (
    <section className="card" aria-labelledby="not-shown">
      <h2 id="not-shown">{m.clearing_public_counts_heading()}</h2>
      <ul>
        {waiting > 0 && <li>{m.clearing_public_waiting({ count: waiting })}</li>}
        {held > 0 && <li>{m.clearing_public_held({ count: held, what: groundWords(heldBack) })}</li>}
        {withdrawn > 0 && <li>{m.clearing_public_withdrawn({ count: withdrawn })}</li>}
        {left > 0 && <li>{m.clearing_public_passages({ count: left, what: passageWords(passages) })}</li>}
      </ul>
      <p>{m.clearing_public_all_count()}</p>
    </section>
  );
}
