import type { Authority } from "#app/domain/authority/authority.ts";
import { passwordToken } from "#app/domain/staff/password-link.ts";
import { database } from "#app/server/database.ts";
import { paths } from "#app/shared/paths.ts";
import { DEFAULT_LOCALE } from "#app/shared/text/language.ts";
import { addSeconds, now } from "#app/shared/time.ts";
import type { Letter } from "#emails/letter.ts";
import { newPassword } from "#emails/new-password.ts";
import { staffInvitation } from "#emails/staff-invitation.ts";

const HOUR = 60 * 60;
const GOOD_FOR = { invitation: 7 * 24 * HOUR, password: HOUR };
type About = { kind: keyof typeof GOOD_FOR; staffId: string; by: string };

/** The letter in which an official chooses a password, with a link that is good from now. */
export async function accountLetter({ kind, staffId, by }: About, authority: Authority): Promise<Letter> {
  const staff = await database().staff.findUniqueOrThrow({
    where: { id: staffId },
    include: { accounts: true, departments: { include: { department: true } } },
  });
  const expiresAt = addSeconds(now(), GOOD_FOR[kind]);
  const token = passwordToken({ id: staff.id, password: staff.accounts[0]?.password ?? null }, expiresAt);
  const data = { name: staff.name, path: paths.choosePassword(token), expiresAt };
  if (kind === "password") return newPassword(data, DEFAULT_LOCALE);
  const invitation = {
    ...data,
    email: staff.email,
    invitedBy: by || authority.name,
    roles: staff.roles,
    departments: staff.departments.map(({ department }) => department.name),
  };
  return staffInvitation(invitation, DEFAULT_LOCALE);
}
