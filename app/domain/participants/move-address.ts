import type { Transaction } from "#app/server/database.ts";

type Moved = { id: string; hearingId: string; name: string };

/** Whether somebody else of the same name has the address in the hearing: they would be the same participant. */
export async function isAddressInUse(tx: Transaction, { id, hearingId, name }: Moved, email: string | null) {
  if (!email) return false;
  const same = (text: string) => ({ equals: text, mode: "insensitive" as const });
  const others = { hearingId, id: { not: id }, name: same(name), email: same(email) };
  return (await tx.participant.count({ where: others })) > 0;
}

/** Another e-mail address: links that went to the old one open nothing any more, and what failed is sent again. */
export async function moveAddress(
  tx: Transaction,
  id: string,
  email: string | null,
  now: Date,
): Promise<void> {
  await tx.participant.update({ where: { id }, data: { email, linkEpoch: { increment: 1 } } });
  await tx.addressChange.deleteMany({ where: { participantId: id, confirmedAt: null } });
  await tx.followUp.updateMany({
    where: { participantId: id, state: "failed" },
    data: { state: "owed", dueAt: now, attempts: 0, lastError: "" },
  });
}
