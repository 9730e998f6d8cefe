import type { Transaction } from "#app/server/database.ts";
import { digestOf } from "#app/server/sealed.ts";

/** Takes an address's one mail of this hour about what somebody says is theirs; false when it has been taken. */
export async function askAddress(tx: Transaction, email: string, now: Date): Promise<boolean> {
  const taken = await tx.$executeRaw`
    INSERT INTO asked_address AS a (digest, at) VALUES (${digestOf("unconfirmed address", email.toLowerCase())}, ${now})
    ON CONFLICT (digest) DO UPDATE SET at = excluded.at WHERE a.at <= excluded.at - interval '1 hour'`;
  return taken > 0;
}
