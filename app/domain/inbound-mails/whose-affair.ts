import type { Transaction } from "#app/server/database.ts";
import type { Answered } from "./inbound-mail.ts";

/** Who works on the points of whom a mail is from; when nobody does, whoever owns the hearing. Their ids. */
export async function whoseAffair(
  tx: Transaction,
  { hearingId, participantId }: Answered,
): Promise<string[]> {
  const caseworkers = await tx.staff.findMany({
    where: {
      active: true,
      points: {
        some: { submission: { participantId: participantId ?? undefined, hearingId: hearingId ?? "" } },
      },
    },
    select: { id: true },
  });
  if (participantId && caseworkers.length > 0) return caseworkers.map(({ id }) => id);
  const owners = await tx.staff.findMany({
    where: {
      active: true,
      roles: { has: "owner" },
      departments: {
        some: { department: { strategies: { some: { hearings: { some: { id: hearingId ?? "" } } } } } },
      },
    },
    select: { id: true },
  });
  return owners.map(({ id }) => id);
}
