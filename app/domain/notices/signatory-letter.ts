import { signatoryToken } from "#app/domain/signatories/link.ts";
import { forAnswer, refusalToAnswer } from "#app/domain/signatories/named-signatory.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { isLocale, type Locale } from "#app/shared/text/language.ts";
import type { Letter } from "#emails/letter.ts";
import { signatoryAsked } from "#emails/signatory-asked.ts";

/** The mail that asks whether somebody stands behind what another has sent; null when there is nothing left to answer. */
export async function signatoryLetter(
  id: string,
): Promise<{ letter: Letter; to: string; locale: Locale } | null> {
  const named = await database().namedSignatory.findUnique({ where: { id }, include: forAnswer });
  if (!named?.email || refusalToAnswer(named)) return null;
  const { submission, renewed } = named;
  const locale = isLocale(submission.locale) ? submission.locale : "da";
  const { number, hearing } = submission;
  const data = { strategy: hearing.title, number, renewed, path: paths.signature(signatoryToken(id)) };
  return { letter: signatoryAsked(data, locale), to: named.email, locale };
}
