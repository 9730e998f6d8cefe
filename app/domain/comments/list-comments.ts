import { database } from "#app/server/database.ts";

/** What officials have said about a response or a submission, the first first. */
export async function listComments(about: { responseId: string } | { submissionId: string }) {
  const rows = await database().comment.findMany({
    where: about,
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: {
      by: { select: { name: true } },
      point: { select: { number: true } },
      mentions: { include: { staff: { select: { name: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    by: row.by.name,
    at: row.at,
    point: row.point?.number ?? null,
    mentions: row.mentions.map(({ staff }) => staff.name).sort((a, b) => a.localeCompare(b, "da")),
  }));
}
