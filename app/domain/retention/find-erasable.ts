import { database } from "#app/server/database.ts";

/** A participant whose personal data can be erased before its day, and what they sent; null when it is gone or there is none. */
export async function findErasable(hearingId: string, participantId: string) {
  const row = await database().participant.findFirst({
    where: { id: participantId, hearingId, erasedAt: null },
    select: { name: true, submissions: { select: { number: true }, orderBy: { number: "asc" } } },
  });
  return row && { name: row.name, numbers: row.submissions.map(({ number }) => number) };
}

/** The number of a package that has been made and not been filed; null when there is none such. */
export async function findUnfiled(hearingId: string, number: number): Promise<number | null> {
  const row = await database().journalPackage.findFirst({
    where: { hearingId, number, madeAt: { not: null }, filedAt: null },
    select: { number: true },
  });
  return row?.number ?? null;
}

/** The id of what was asked for in a hearing; null when it is another's. */
export async function findErasure(hearingId: string, id: string): Promise<string | null> {
  const row = await database().erasure.findFirst({
    where: { id, hearingId, participantId: { not: null } },
    select: { id: true },
  });
  return row?.id ?? null;
}
