import { draftToken } from "#app/domain/drafts/link.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { isLocale, type Locale } from "#app/shared/text/language.ts";
import { draftMail } from "#emails/draft.ts";
import type { Letter } from "#emails/letter.ts";

/** The letter with the link to a draft, or the one that reminds of it; null when it has been sent or erased meanwhile. */
export async function draftLetter(
  draftId: string,
  reminds: boolean,
): Promise<{ letter: Letter; to: string; locale: Locale } | null> {
  const draft = await database().draft.findUnique({ where: { id: draftId }, include: { hearing: true } });
  if (!draft?.hearing.closesAt) return null;
  const locale = isLocale(draft.locale) ? draft.locale : "da";
  const { title, closesAt } = draft.hearing;
  const data = { reminds, strategy: title, closesAt, path: paths.draft(draftToken(draftId)) };
  return { letter: draftMail(data, locale), to: draft.email, locale };
}
