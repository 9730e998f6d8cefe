import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { database } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { isLocale } from "#app/shared/text/language.ts";
import { participantFrame } from "#emails/frame.ts";
import { renderEmail } from "#emails/letter.ts";
import { letterFor } from "./letter-for.ts";
import { loadAsReleased, loadHearings, writerOf } from "./load-recipients.ts";

/** In the place of somebody's personal link: it opens nothing. */
const NO_TOKEN = "eksempel";

/**
 * The mail that a real participant would get if all answers were let out as they are now: the first one, after `after` in
 * the order of names, who has a point with an answer. Null when there is nobody. For officials only: nothing is released.
 */
export async function findAnswersPreview(hearingId: string, after: string) {
  const next = await database().participant.findFirst({
    where: {
      hearingId,
      name: { gt: after },
      submissions: { some: { points: { some: { responseId: { not: null } } } } },
    },
    orderBy: { name: "asc" },
    select: { id: true },
  });
  const made = next && (await findMailAsReleased(hearingId, next.id));
  if (!next || !made) return null;
  const { to, mail } = made;
  return { id: next.id, name: to.name, byLetter: to.email === null, subject: mail.subject, text: mail.text };
}

/** That mail to one participant; null when they are not of the hearing. */
export async function findMailAsReleased(hearingId: string, participantId: string) {
  const to = await loadAsReleased(hearingId, participantId);
  if (!to) return null;
  const occasion = { hearingId, participantId: to.id, milestone: "answers" as const, occasionId: hearingId };
  const claimed = { ...occasion, id: hearingId, fence: 0, attempts: 0, uncertain: false, takenOver: false };
  const hearing = (await loadHearings([claimed])).get(hearingId);
  if (!hearing) return null;
  const texts = {
    hearing: hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [],
    adopted: [],
    changes: [],
  };
  const locale = isLocale(to.locale) ? to.locale : "da";
  const letter = letterFor(claimed, { to, hearing, texts, token: NO_TOKEN }, locale);
  const sender = { authority: await findAuthority(), baseUrl: env().BASE_URL };
  const checkpoint = hearing.checkpoints[0] ?? null;
  const frame = participantFrame(sender, { ...writerOf(hearing), locale, token: NO_TOKEN, checkpoint });
  return { to, mail: renderEmail(letter, frame) };
}
