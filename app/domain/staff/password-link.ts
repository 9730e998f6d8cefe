import { createHash } from "node:crypto";
import { seal, unseal } from "#app/server/sealed.ts";

type Owner = { id: string; password: string | null };
export type PasswordLink = { staffId: string; expiresAt: Date; of: string };

/** What tells one password from the next without telling either. */
const markOf = (password: string | null): string =>
  createHash("sha256")
    .update(password ?? "")
    .digest("base64url")
    .slice(0, 22);

/** A link to choose a password: good until the given moment, and only as long as the password is the one it was made for. */
export const passwordToken = ({ id, password }: Owner, expiresAt: Date): string =>
  seal("password", `${id}:${expiresAt.getTime()}:${markOf(password)}`);

/** What a link says; null when it was not made here. */
export function readPasswordToken(token: string): PasswordLink | null {
  const [staffId, expires, of] = (unseal("password", token) ?? "").split(":");
  return staffId && expires && of ? { staffId, expiresAt: new Date(Number(expires)), of } : null;
}

/** Whether the link was made for this password, which nobody has changed since, and is not too old. */
export const stillGood = (link: PasswordLink, password: string | null, now: Date): boolean =>
  now < link.expiresAt && link.of === markOf(password);
