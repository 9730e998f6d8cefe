import { oweSome } from "#app/domain/follow-ups/owe.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import type { Transaction } from "#app/server/database.ts";
import type { Clearance } from "#app/server/prisma/enums.ts";

export type Cleared = { clearance: Clearance; text: string; name: string; reason: string };
type Held = { id: string; hearingId: string; participantId: string; body: string };

/**
 * Stores what the public sees of a submission, keeps the decision (an official's, or the participant's own), and owes its
 * participant, and whoever signed it, word of it; `alreadyTold` is the participant who hears of it by another mail.
 */
export async function keepCleared(
  tx: Transaction,
  { id, hearingId, participantId, body }: Held,
  said: Cleared,
  by: Staff | "participant",
  now: Date,
  alreadyTold?: string,
): Promise<void> {
  const cleared = { ...said, clearedById: by === "participant" ? null : by.id, clearedAt: now };
  await tx.publicText.upsert({
    where: { submissionId: id },
    create: { submissionId: id, ...cleared },
    update: cleared,
  });
  const { text, ...decided } = cleared;
  const { id: occasion } = await tx.clearing.create({
    data: { submissionId: id, ...decided, leftOut: text !== body },
  });
  const signatories = await tx.signatory.findMany({ where: { submissionId: id } });
  const everybody = [participantId, ...signatories.map((one) => one.participantId)];
  const told = everybody.filter((one) => one !== alreadyTold);
  await oweSome(tx, hearingId, told, "publication", occasion, now);
}
