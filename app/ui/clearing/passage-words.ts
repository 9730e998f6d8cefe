import type { FindingKind, NotShown, Passages } from "#app/domain/clearings/finding.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** "2 telefonnumre, 1 postadresse". */
export const passageWords = (passages: Passages): string =>
  (Object.entries(passages) as [FindingKind, number][])
    .map(([kind, count]) => m[`clearing_count_${kind}`]({ count }))
    .join(", ");

export const countOf = (passages: Passages): number =>
  Object.values(passages).reduce((sum, count) => sum + count, 0);

/** "det er krænkende (1), andre grunde (2)". */
export const groundWords = (heldBack: NotShown["heldBack"]): string =>
  heldBack
    .map(({ ground, count }) =>
      m.clearing_public_held_ground({ ground: inASentence(m[`clearing_ground_${ground}`]()), count }),
    )
    .join(", ");

/** With a small letter, as it stands within a sentence. */
export const inASentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
