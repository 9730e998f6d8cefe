import { database } from "#app/server/database.ts";

/** The proposed changes of a hearing, the newest first, with the responses that cause them. */
export const listChanges = (hearingId: string, responseId?: string) =>
  database().change.findMany({
    where: { hearingId, ...(responseId && { responses: { some: { responseId } } }) },
    orderBy: { number: "desc" },
    include: { responses: { include: { response: { select: { id: true, number: true } } } } },
  });

/** For each section, the numbers of the released responses that changed its text; nothing of what is not released. */
export async function listCauses(hearingId: string): Promise<Map<string, number[]>> {
  const rows = await database().change.findMany({
    where: { hearingId, state: "accepted" },
    select: {
      sectionIdentity: true,
      responses: {
        where: { response: { points: { some: { released: { some: {} } } } } },
        select: { response: { select: { number: true } } },
      },
    },
  });
  const causes = new Map<string, number[]>();
  for (const { sectionIdentity, responses } of rows) {
    const numbers = [
      ...(causes.get(sectionIdentity) ?? []),
      ...responses.map(({ response }) => response.number),
    ];
    causes.set(
      sectionIdentity,
      [...new Set(numbers)].sort((a, b) => a - b),
    );
  }
  return causes;
}
