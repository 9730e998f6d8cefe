import { database } from "#app/server/database.ts";

/** What can be subscribed to: the topics of the announced hearings, and those of them that are not over. */
export async function listSubjects(): Promise<{
  topics: string[];
  hearings: { slug: string; title: string }[];
}> {
  const rows = await database().hearing.findMany({
    where: { approvedAt: { not: null } },
    select: { slug: true, title: true, topic: true, concludedAt: true },
    orderBy: [{ title: "asc" }, { slug: "asc" }],
  });
  const topics = [...new Set(rows.map(({ topic }) => topic).filter(Boolean))];
  return {
    topics: topics.sort((a, b) => a.localeCompare(b, "da")),
    hearings: rows.flatMap(({ slug, title, concludedAt }) => (concludedAt ? [] : [{ slug, title }])),
  };
}
