import type { Transaction } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import type { Deed } from "./deed.ts";

/** Who did it: an official, a participant, somebody asked for advice, somebody whose name was used, or the clock. */
export type Actor = { id: string; roles: unknown[] } | "participant" | "adviser" | "reporter" | "clock";

/** The chain of what does not belong to one hearing: people, settings, strategies. */
export const INSTALLATION = "installation";

/**
 * Writes one journal entry inside the deed's transaction; number and hash come from the database. `details` never hold
 * personal data.
 */
export async function record(
  tx: Transaction,
  chain: string,
  deed: Deed,
  by: Actor,
  at: Date,
  aboutId: string | null = null,
  details: Prisma.InputJsonObject = {},
): Promise<void> {
  const kind = typeof by === "string" ? by : "staff";
  const actorId = typeof by === "string" ? null : by.id;
  await tx.$executeRaw`
    INSERT INTO journal_entry (chain, at, actor_kind, actor_id, deed, about_id, details)
    VALUES (${chain}, ${at}, ${kind}, ${actorId}::uuid, ${deed}, ${aboutId}::uuid, ${JSON.stringify(details)}::jsonb)`;
}
