import type { NotShown } from "#app/domain/clearings/finding.ts";
import { notShownWords } from "#app/domain/clearings/passage-words.ts";
import * as m from "#app/shared/text/compiled/messages.js";

type Props = {
  whole: number;
  holes: number[];
  received: number;
  receipts: string;
  notShown: NotShown | undefined;
};

/** That everything has been read and answered, or where not; what is left out; and the fingerprint of all receipts. */
export function Coverage({ whole, holes, received, receipts, notShown }: Props) {
  return (
    <section aria-labelledby="daekket">
      <h2 id="daekket">{m.whitebook_covered()}</h2>
      <p>
        {holes.length === 0
          ? m.whitebook_covered_all({ count: received })
          : m.whitebook_covered_holes({ whole, count: received, holes: holes.join(", ") })}
      </p>
      <p>{m.whitebook_privacy()}</p>
      {notShown && (
        <ul>
          {notShownWords(notShown).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="break-anywhere">{m.whitebook_receipts({ fingerprint: receipts })}</p>
      <p>{m.whitebook_receipts_text()}</p>
    </section>
  );
}
