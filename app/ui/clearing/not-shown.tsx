import type { NotShown as Counts } from "#app/domain/clearings/finding.ts";
import { notShownWords } from "#app/domain/clearings/passage-words.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** What the public does not see of a hearing's submissions, how much of it, and why. */
export function NotShown(counts: Counts) {
  const words = notShownWords(counts);
  if (words.length === 0) return null;
  return (
    <section className="card" aria-labelledby="not-shown">
      <h2 id="not-shown">{m.clearing_public_counts_heading()}</h2>
      <ul>
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{m.clearing_public_all_count()}</p>
    </section>
  );
}
