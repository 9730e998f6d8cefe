import { database } from "#app/server/database.ts";
import type { Outcome } from "#app/server/prisma/enums.ts";

/** A released response with the published words it answers. Held-back submissions count, but their words do not show. */
export type ReleasedResponse = {
  id: string;
  number: number;
  outcome: Outcome;
  reason: string;
  themes: string[];
  sections: (string | null)[];
  said: { submission: number; name: string; text: string }[];
  participants: number;
};

/** All released responses of a hearing by number: nothing that has not been released. */
export async function listReleasedAnswers(hearingId: string): Promise<ReleasedResponse[]> {
  const rows = await database().releasedAnswer.findMany({
    where: { release: { hearingId } },
    orderBy: [{ release: { number: "asc" } }],
    include: {
      responseVersion: { include: { response: true } },
      point: { include: { themes: true, submission: { include: { publicText: true } } } },
    },
  });
  const byResponse = new Map<string, ReleasedResponse & { people: Set<string> }>();
  for (const { responseVersion, point } of rows) {
    const { id, number } = responseVersion.response;
    const known = byResponse.get(id) ?? {
      id,
      number,
      outcome: responseVersion.outcome,
      reason: responseVersion.reason,
      themes: [],
      sections: [],
      said: [],
      participants: 0,
      people: new Set<string>(),
    };
    byResponse.set(id, known);
    known.people.add(point.submission.participantId);
    known.participants = known.people.size;
    known.themes = [...new Set([...known.themes, ...point.themes.map((theme) => theme.name)])];
    known.sections = [...new Set([...known.sections, point.sectionIdentity])];
    const shown = point.submission.publicText;
    if (shown?.clearance === "published") {
      known.said.push({
        submission: point.submission.number,
        name: shown.name,
        text: shown.text.slice(point.start, point.end),
      });
    }
  }
  return [...byResponse.values()].map(({ people: _, ...one }) => one).sort((a, b) => a.number - b.number);
}
