import { database, databaseNow } from "#app/server/database.ts";
import { dayFromColumn } from "#app/shared/time.ts";
import { stateOfRequest, wordsToShow } from "./advice.ts";
import { readAdviceToken } from "./link.ts";

/** What whoever is asked for advice sees behind their link; null when the link was not made here or does not work any more. */
export async function findAdvice(token: string) {
  const id = readAdviceToken(token);
  if (!id) return null;
  const request = await database().adviceRequest.findUnique({
    where: { id },
    include: {
      askedBy: { select: { name: true } },
      advice: { orderBy: { number: "desc" }, take: 1 },
      point: { select: { start: true, end: true, released: { take: 1 } } },
      submission: {
        select: {
          body: true,
          publicText: { select: { clearance: true, text: true } },
          participant: { select: { name: true } },
          hearing: { select: { title: true } },
        },
      },
    },
  });
  if (!request?.point || stateOfRequest(request, await databaseNow()) !== "open") return null;
  const [newest] = request.advice;
  return {
    hearing: request.submission.hearing.title,
    askedBy: request.askedBy.name,
    question: request.question,
    words: wordsToShow(request.submission, request.point),
    wantedBy: dayFromColumn(request.wantedBy),
    advice: newest?.text ?? "",
  };
}
