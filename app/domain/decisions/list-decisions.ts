import { database } from "#app/server/database.ts";
import { dayFromColumn, startOfDay } from "#app/shared/time.ts";

/** The decisions of a hearing in the order of their meetings, with where they depart from the recommendation. */
export async function listDecisions(hearingId: string) {
  const rows = await database().decision.findMany({
    where: { hearingId },
    orderBy: [{ meetingOn: "asc" }, { recordedAt: "asc" }],
    include: { departures: { include: { response: { select: { number: true } } } } },
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    body: row.body,
    meetingOn: startOfDay(dayFromColumn(row.meetingOn)),
    itemNumber: row.itemNumber,
    itemTitle: row.itemTitle,
    recommendation: row.recommendation,
    presentation: row.presentation,
    economy: row.economy,
    competence: row.competence,
    text: row.text,
    absent: row.absent,
    dissent: row.dissent,
    politicalReason: row.politicalReason,
    followsRecommendation: row.followsRecommendation,
    departures: row.departures.map(({ responseId, response, outcome, reason }) => ({
      responseId,
      answer: response.number,
      outcome,
      reason,
    })),
  }));
}
