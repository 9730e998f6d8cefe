import { database } from "#app/server/database.ts";
import { forAnswer, refusalToAnswer } from "./named-signatory.ts";

/** What somebody who was named reads before they answer: the letter, who sent it, and why they cannot answer, if so. */
export async function findNamed(id: string) {
  const named = await database().namedSignatory.findUnique({
    where: { id },
    include: {
      submission: {
        include: {
          ...forAnswer.submission.include,
          contributions: { orderBy: { position: "asc" } },
          attachments: { select: { name: true }, orderBy: { position: "asc" } },
        },
      },
    },
  });
  if (!named) return null;
  const { submission } = named;
  return {
    answer: named.answer,
    name: named.name,
    renewed: named.renewed,
    refusal: refusalToAnswer(named),
    number: submission.number,
    sender: submission.participant.name,
    receivedAt: submission.receivedAt,
    body: submission.body,
    contributions: submission.contributions,
    files: submission.attachments.map(({ name }) => name),
    hearing: {
      title: submission.hearing.title,
      slug: submission.hearing.slug,
      hearingVersionId: submission.hearing.hearingVersionId,
    },
  };
}
