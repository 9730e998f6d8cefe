import { namedInOrder } from "#app/domain/signatories/named-signatory.ts";
import { database } from "#app/server/database.ts";

/** A submission with everything officials work on; null when it does not exist. */
export async function findCasework(hearingId: string, number: number) {
  return database().submission.findUnique({
    where: { hearingId_number: { hearingId, number } },
    include: {
      participant: true,
      source: true,
      minutes: true,
      signatories: { include: { participant: true }, orderBy: { participant: { name: "asc" } } },
      namedSignatories: namedInOrder,
      publicText: true,
      replaces: { select: { number: true, body: true } },
      replacedBy: { select: { number: true } },
      representation: true,
      contributions: { orderBy: { position: "asc" } },
      quarantine: true,
      nothingToAnswer: { orderBy: { start: "asc" } },
      points: {
        orderBy: { start: "asc" },
        include: {
          themes: { select: { name: true } },
          released: { select: { releaseId: true }, take: 1 },
          response: {
            include: { versions: { orderBy: { number: "desc" }, take: 1 } },
          },
        },
      },
    },
  });
}
