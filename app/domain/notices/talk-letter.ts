import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import type { Letter } from "#emails/letter.ts";
import { mention } from "#emails/mention.ts";
import { replyReceived } from "#emails/reply-received.ts";

/** The letter to somebody whom a comment mentions: where it stands, and nothing of what anybody wrote. */
export async function mentionLetter(commentId: string, name: string): Promise<Letter> {
  const hearing = { select: { id: true, title: true } };
  const { by, response, submission } = await database().comment.findUniqueOrThrow({
    where: { id: commentId },
    include: {
      by: { select: { name: true } },
      response: { include: { hearing } },
      submission: { select: { number: true, hearing } },
    },
  });
  const about = response ?? submission;
  if (!about) throw new Error("A comment is about a response or a submission");
  const path = response
    ? paths.responseComments(about.hearing.id, response.id)
    : paths.submissionComments(about.hearing.id, about.number);
  const where = { kind: response ? ("response" as const) : ("submission" as const), number: about.number };
  return mention({ name, by: by.name, hearing: about.hearing.title, where, path }, DEFAULT_LOCALE);
}

/** The letter to somebody who works on the points of whoever answered a mail; null when it has been seen to meanwhile. */
export async function replyReceivedLetter(inboundMailId: string, name: string): Promise<Letter | null> {
  const { hearing, participant, handledAt } = await database().inboundMail.findUniqueOrThrow({
    where: { id: inboundMailId },
    select: {
      handledAt: true,
      hearing: { select: { id: true, title: true } },
      participant: { select: { submissions: { select: { number: true }, orderBy: { number: "asc" } } } },
    },
  });
  if (handledAt || !hearing) return null;
  const submissions = (participant?.submissions ?? []).map(({ number }) => number);
  const path = paths.inboxMail(hearing.id, inboundMailId);
  return replyReceived({ name, hearing: hearing.title, submissions, path }, DEFAULT_LOCALE);
}
