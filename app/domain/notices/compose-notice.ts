import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { nameOf } from "#app/domain/staff/name-of.ts";
import { database } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import { staffFrame } from "#emails/frame.ts";
import { type RenderedEmail, renderEmail } from "#emails/letter.ts";
import { accountLetter } from "./account-letter.ts";
import { mentionLetter } from "./talk-letter.ts";

/** The mail of a notice as it stands now; null when it is to somebody who has been shut out. */
export async function composeNotice(id: string): Promise<(RenderedEmail & { to: string }) | null> {
  const notice = await database().notice.findUniqueOrThrow({ where: { id }, include: { staff: true } });
  const { staff, kind, byId, commentId } = notice;
  if (!staff.active) return null;
  const authority = await findAuthority();
  const letter =
    kind === "mention"
      ? await mentionLetter(commentId ?? "", staff.name)
      : await accountLetter({ kind, staffId: staff.id, by: await nameOf(byId) }, authority);
  const frame = staffFrame({ authority, baseUrl: env().BASE_URL }, DEFAULT_LOCALE);
  return { ...renderEmail(letter, frame), to: staff.email };
}
