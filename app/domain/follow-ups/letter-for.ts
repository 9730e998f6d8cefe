import type { Locale } from "#app/shared/text/language.ts";
import type { Letter } from "#emails/letter.ts";
import { adoptedLetter } from "./adopted-letter.ts";
import { announcementLetter } from "./announcement-letter.ts";
import { answersLetter } from "./answers-letter.ts";
import type { Claimed } from "./claim-due.ts";
import { closingLetter } from "./closing-letter.ts";
import { correctionLetter } from "./correction-letter.ts";
import { deadlineLetter } from "./deadline-letter.ts";
import { decisionLetter } from "./decision-letter.ts";
import type { Known, LetterOf } from "./known.ts";
import { publicationLetter } from "./publication-letter.ts";
import { receiptLetter } from "./receipt-letter.ts";
import { renewalLetter } from "./renewal-letter.ts";

const letters: Record<Claimed["milestone"], LetterOf> = {
  receipt: receiptLetter,
  publication: publicationLetter,
  deadline_moved: deadlineLetter,
  announcement: announcementLetter,
  renewal: renewalLetter,
  closed: closingLetter,
  answers: answersLetter,
  correction: correctionLetter,
  decision: decisionLetter,
  adopted: adoptedLetter,
};

/** The letter of a follow-up: what its milestone tells this participant. Throws when what it is about is gone. */
export const letterFor = (
  followUp: Pick<Claimed, "milestone" | "occasionId">,
  known: Known,
  locale: Locale,
): Letter => letters[followUp.milestone](known, followUp.occasionId, locale);
