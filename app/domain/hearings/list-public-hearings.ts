import { database, databaseNow } from "#app/server/database.ts";
import { dayOf, daysBetween } from "#app/shared/time.ts";
import { type Stage, stageOf } from "./hearing.ts";

/** A line of the list of hearings. */
export type HearingLine = {
  slug: string;
  title: string;
  topic: string;
  area: string;
  stage: Stage;
  opensAt: Date;
  closesAt: Date;
  daysLeft: number;
};

export type HearingSearch = { words?: string; topic?: string; area?: string };

/** Announced hearings that match: those with the nearest deadline first, then the coming, then what is over. */
export async function listPublicHearings(search: HearingSearch = {}): Promise<HearingLine[]> {
  const now = await databaseNow();
  const words = search.words?.trim().slice(0, 100);
  const rows = await database().hearing.findMany({
    where: {
      approvedAt: { not: null },
      ...(search.topic && { topic: search.topic }),
      ...(search.area && { area: search.area }),
      ...(words && {
        OR: [
          { title: { contains: words, mode: "insensitive" } },
          { intro: { contains: words, mode: "insensitive" } },
          { topic: { contains: words, mode: "insensitive" } },
          {
            opensAt: { lte: now },
            hearingVersion: {
              sections: {
                some: {
                  OR: [
                    { title: { contains: words, mode: "insensitive" } },
                    { body: { contains: words, mode: "insensitive" } },
                  ],
                },
              },
            },
          },
        ],
      }),
    },
    include: {
      _count: { select: { releases: true, decisions: true } },
      submissions: { where: { points: { some: {} } }, take: 1, select: { id: true } },
    },
    orderBy: { closesAt: "asc" },
  });
  const lines = rows.flatMap((row): HearingLine[] => {
    if (!row.opensAt || !row.closesAt) return [];
    const progress = {
      points: row.submissions.length,
      releases: row._count.releases,
      decisions: row._count.decisions,
    };
    return [
      {
        slug: row.slug,
        title: row.title,
        topic: row.topic,
        area: row.area,
        stage: stageOf(row, progress, now),
        opensAt: row.opensAt,
        closesAt: row.closesAt,
        daysLeft: daysBetween(dayOf(now), dayOf(new Date(row.closesAt.getTime() - 1))),
      },
    ];
  });
  const rank = (line: HearingLine) => (line.stage === "open" ? 0 : line.stage === "scheduled" ? 1 : 2);
  return lines.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 2 ? Number(b.closesAt) - Number(a.closesAt) : Number(a.closesAt) - Number(b.closesAt)),
  );
}
