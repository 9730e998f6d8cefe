import { createHash } from "node:crypto";
import { env } from "./env.ts";
import { readReturnAddress, tokenIn } from "./return-address.ts";

/** What stands before an @ has room for 64 letters: thirteen of INBOUND_ADDRESS, a plus, and so many. */
const LONGEST = 50;
const DIGEST = 8;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a hearing's own mail address is called: its slug, of which a long one is cut and told apart by a digest. */
export function mailboxName(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const digest = createHash("sha256").update(slug).digest("hex").slice(0, DIGEST);
  return `${slug.slice(0, LONGEST - DIGEST - 1).replace(/-$/, "")}-${digest}`;
}

/** The address to which mails for a hearing are sent: INBOUND_ADDRESS with the hearing's name after a plus. Null when we take no mail. */
export function mailboxAddress(slug: string): string | null {
  const [local, domain] = (env().INBOUND_ADDRESS ?? "").toLowerCase().split("@");
  return local && domain ? `${local}+${mailboxName(slug)}@${domain}` : null;
}

/** The name in an address that may be a hearing's; null when it can be none. */
export function mailboxNameIn(address: string): string | null {
  const name = tokenIn(address);
  return name !== null && name.length <= LONGEST && NAME.test(name) && !readReturnAddress(address)
    ? name
    : null;
}

/** What the slug begins with that a name was made of. */
export const beginningOf = (name: string): string =>
  name.length < LONGEST - 1 ? name : name.slice(0, -DIGEST - 1);
