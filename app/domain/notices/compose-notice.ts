import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { passwordToken } from "#app/domain/staff/password-link.ts";
import { database } from "#app/server/database.ts";
import { env } from "#app/server/env.ts";
import { paths } from "#app/shared/paths.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import { staffFrame } from "#emails/frame.ts";
import { type RenderedEmail, renderEmail } from "#emails/letter.ts";
import { newPassword } from "#emails/new-password.ts";
import { staffInvitation } from "#emails/staff-invitation.ts";

const HOUR = 60 * 60;
const GOOD_FOR = { invitation: 7 * 24 * HOUR, password: HOUR };

/** The mail of a notice, with a link that is good from now; null when it is to somebody who has been shut out. */
export async function composeNotice(id: string): Promise<(RenderedEmail & { to: string }) | null> {
  const notice = await database().notice.findUniqueOrThrow({
    where: { id },
    include: { staff: { include: { accounts: true, departments: { include: { department: true } } } } },
  });
  const { staff, kind, byId } = notice;
  if (!staff.active) return null;
  const by = byId && (await database().staff.findUnique({ where: { id: byId } }));
  const authority = await findAuthority();
  const expiresAt = addSeconds(now(), GOOD_FOR[kind]);
  const token = passwordToken({ id: staff.id, password: staff.accounts[0]?.password ?? null }, expiresAt);
  const data = { name: staff.name, path: paths.choosePassword(token), expiresAt };
  const letter =
    kind === "password"
      ? newPassword(data, DEFAULT_LOCALE)
      : staffInvitation(
          {
            ...data,
            email: staff.email,
            invitedBy: by ? by.name : authority.name,
            roles: staff.roles,
            departments: staff.departments.map(({ department }) => department.name),
          },
          DEFAULT_LOCALE,
        );
  const frame = staffFrame({ authority, baseUrl: env().BASE_URL }, DEFAULT_LOCALE);
  return { ...renderEmail(letter, frame), to: staff.email };
}
