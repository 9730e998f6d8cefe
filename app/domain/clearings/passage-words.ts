import * as m from "#app/shared/text/compiled/messages.js";
import type { Locale } from "#app/shared/text/language.ts";
import type { FindingKind, NotShown, Passages } from "./finding.ts";

/** In the language of the page, or in that of a document. */
type In = { locale?: Locale };

/** "2 telefonnumre, 1 postadresse". */
export const passageWords = (passages: Passages, options: In = {}): string =>
  (Object.entries(passages) as [FindingKind, number][])
    .map(([kind, count]) => m[`clearing_count_${kind}`]({ count }, options))
    .join(", ");

export const countOf = (passages: Passages): number =>
  Object.values(passages).reduce((sum, count) => sum + count, 0);

/** "det er krænkende (1), andre grunde (2)". */
const groundWords = (heldBack: NotShown["heldBack"], options: In): string =>
  heldBack
    .map(({ ground, count }) => {
      const words = inASentence(m[`clearing_ground_${ground}`]({}, options));
      return m.clearing_public_held_ground({ ground: words, count }, options);
    })
    .join(", ");

/** What the public does not see of a hearing's submissions, how much of it, and why: a sentence for each, none when everything is shown. */
export function notShownWords(counts: NotShown, options: In = {}): string[] {
  const { waiting, withdrawn, heldBack, passages } = counts;
  const held = heldBack.reduce((sum, { count }) => sum + count, 0);
  const left = countOf(passages);
  return [
    waiting > 0 && m.clearing_public_waiting({ count: waiting }, options),
    held > 0 && m.clearing_public_held({ count: held, what: groundWords(heldBack, options) }, options),
    withdrawn > 0 && m.clearing_public_withdrawn({ count: withdrawn }, options),
    left > 0 && m.clearing_public_passages({ count: left, what: passageWords(passages, options) }, options),
  ].filter((words) => words !== false);
}

/** With a small letter, as it stands within a sentence. */
export const inASentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
