import { stateOfRequest } from "#app/domain/advice/advice.ts";
import { adviceToken } from "#app/domain/advice/link.ts";
import { database, databaseNow } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import { dayFromColumn, startOfDay } from "#app/shared/time.ts";
import { adviceGiven } from "#emails/advice-given.ts";
import { adviceRequest } from "#emails/advice-request.ts";
import type { Letter } from "#emails/letter.ts";

const load = (id: string) =>
  database().adviceRequest.findUniqueOrThrow({
    where: { id },
    include: {
      staff: { select: { name: true } },
      askedBy: { select: { name: true } },
      point: { select: { id: true, number: true, released: { take: 1 } } },
      submission: { select: { number: true, hearing: { select: { id: true, title: true } } } },
    },
  });

/** The letter that asks for advice, with the link, and to whom when that is nobody of ours; null when it is closed by now. */
export async function adviceRequestLetter(id: string) {
  const { askedBy, submission, wantedBy, staff, expertName, expertEmail, ...request } = await load(id);
  if (stateOfRequest(request, await databaseNow()) !== "open") return null;
  const letter = adviceRequest(
    {
      name: staff?.name ?? expertName ?? "",
      by: askedBy.name,
      hearing: submission.hearing.title,
      wantedBy: startOfDay(dayFromColumn(wantedBy)),
      path: paths.advice(adviceToken(id)),
    },
    DEFAULT_LOCALE,
  );
  return { letter, by: askedBy.name, to: expertEmail };
}

/** The letter to whoever asked: advice has come, and where it stands. Null when the point is not there any more. */
export async function adviceGivenLetter(id: string): Promise<Letter | null> {
  const { askedBy, submission, point, staff, expertName } = await load(id);
  if (!point) return null;
  return adviceGiven(
    {
      name: askedBy.name,
      adviser: staff?.name ?? expertName ?? "",
      hearing: submission.hearing.title,
      submission: submission.number,
      point: point.number,
      path: paths.pointAdvice(submission.hearing.id, submission.number, point.id),
    },
    DEFAULT_LOCALE,
  );
}
