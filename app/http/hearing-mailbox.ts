import { mailboxAddress } from "#app/server/hearing-mailbox.ts";

/** A hearing's own mail address; null while it is not approved or when we take no mail. */
export const mailboxOf = ({ slug, approvedAt }: { slug: string; approvedAt: Date | null }): string | null =>
  approvedAt ? mailboxAddress(slug) : null;
