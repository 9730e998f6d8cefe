import { listAttached } from "#app/domain/attachments/list-attachments.ts";
import { referenceTo } from "#app/domain/attachments/reference.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { writtenText } from "#app/domain/submissions/composed-text.ts";
import { fieldsOf, type WrittenContribution } from "#app/domain/submissions/contribution.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { refusalToReplace } from "#app/domain/submissions/replacement.ts";
import { paths } from "#app/shared/paths.ts";
import { sentenceOf } from "#app/shared/result.ts";
import { now, writeDeadline } from "#app/shared/time.ts";
import type { FieldErrors, Typed } from "./form.ts";
import { found, numberFrom } from "./found.ts";
import { requireParticipant } from "./participant.ts";
import { clockOf, partsFor } from "./submission-page.ts";
import { headingOf, viewOfParts, viewOfRemoved } from "./written-parts.ts";

/** The participant of a link with one of the submissions that they sent themselves; a 404 when it is not theirs. */
export async function ownSubmission(token: string, asked: string) {
  const participant = await requireParticipant(token);
  const number = numberFrom(asked);
  return {
    participant,
    own: found(participant.submissions.find((one) => one.number === number && !one.signed)),
  };
}
type Mine = Awaited<ReturnType<typeof ownSubmission>>;
type Shown = {
  typed?: Typed;
  errors?: FieldErrors;
  removed?: WrittenContribution | null;
  asked?: URLSearchParams;
};

/**
 * The page on which a participant edits what they sent: as it was sent, or as they have typed it so far; with the parts that a
 * browser asks for (`with`), which it fills with what it has kept.
 */
export async function replacementPage(
  token: string,
  { participant, own }: Mine,
  { typed, errors = {}, removed = null, asked }: Shown = {},
) {
  const { hearing, protectedAddress } = participant;
  const isOpen = hearing.stage === "open";
  const refusal = refusalToReplace(own, isOpen);
  const sections = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  const parts = asked?.has("with") ? partsFor(asked, sections) : null;
  const shown = typed ?? (await sentBefore(own, parts));
  return {
    ...{ token, number: own.number, slug: hearing.slug, namesShown: hearing.namesShown, errors },
    refused: refusal && sentenceOf(refusal),
    published: own.clearance === "published",
    signatories: own.signatories,
    named: own.named.filter(({ state }) => state !== "declined").length,
    deadline: hearing.closesAt ? writeDeadline(hearing.closesAt) : "",
    clock: hearing.closesAt
      ? clockOf({ ...hearing, isOpen, closesAt: hearing.closesAt })
      : { now: 0, closes: 0 },
    back: paths.participant(token),
    shownName: protectedAddress ? "" : participant.name,
    formToken: newFormToken(hearing.id, now()),
    sections: sections.map((section) => ({ value: section.identity, label: headingOf(section) })),
    parts: viewOfParts(shown, sections),
    removed: viewOfRemoved(removed, sections),
    typed: shown,
    /** Whether something was typed that has not been sent. */
    edited: typed !== undefined,
  };
}

/** What was sent, by the form's fields, its parts unless others are given; each file by the reference with which it comes again. */
async function sentBefore(own: Mine["own"], parts: Typed | null): Promise<Typed> {
  const { body, section, contributions } = writtenText(own);
  return {
    ...{ onBehalfOf: own.onBehalfOf, organisation: own.organisation, capacity: own.capacity },
    ...{ body, section: section ?? "" },
    ...(parts ?? fieldsOf(contributions)),
    attachments: (await listAttached(own.id)).map(referenceTo),
  };
}
