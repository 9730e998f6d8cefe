import { coverage } from "#app/domain/submissions/point.ts";
import { database, type Transaction } from "#app/server/database.ts";

/** What stands in the way of releasing the answers of a hearing, by submission number. */
export type Obstacle = {
  number: number;
  kind: "words_uncovered" | "point_without_response" | "response_not_approved";
  points: number[];
};

/** Everything that must be done before answers can be let out: every word covered, every point answered and approved. */
export async function listReleaseObstacles(
  hearingId: string,
  tx: Transaction = database(),
): Promise<Obstacle[]> {
  const submissions = await tx.submission.findMany({
    where: { hearingId },
    orderBy: { number: "asc" },
    select: {
      number: true,
      body: true,
      nothingToAnswer: { select: { start: true, end: true } },
      points: {
        select: {
          number: true,
          start: true,
          end: true,
          response: {
            select: { versions: { orderBy: { number: "desc" }, take: 1, select: { approvedAt: true } } },
          },
        },
      },
    },
  });
  return submissions.flatMap(({ number, body, points, nothingToAnswer }): Obstacle[] => {
    const unanswered = points.filter((point) => !point.response);
    const unapproved = points.filter((point) => point.response && !point.response.versions[0]?.approvedAt);
    const numbers = (some: { number: number }[]) =>
      some.map((point) => point.number).sort((one, other) => one - other);
    return [
      ...(coverage(body, [...points, ...nothingToAnswer]) < 100
        ? [{ number, kind: "words_uncovered" as const, points: [] }]
        : []),
      ...(unanswered.length > 0
        ? [{ number, kind: "point_without_response" as const, points: numbers(unanswered) }]
        : []),
      ...(unapproved.length > 0
        ? [{ number, kind: "response_not_approved" as const, points: numbers(unapproved) }]
        : []),
    ];
  });
}
