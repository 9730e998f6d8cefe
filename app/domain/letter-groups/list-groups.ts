import { database } from "#app/server/database.ts";
import type { LikenessState, MemberLine } from "./likeness.ts";

export const MEMBERS_PAGE = 20;

export type GroupLine = {
  id: string;
  number: number;
  name: string;
  excerpt: string;
  sameWords: number;
  others: number;
  confirmed: number;
};

/** The groups of like letters in a hearing, the largest first, at most two hundred: how many wait and how many are confirmed. */
export const listGroups = (hearingId: string): Promise<GroupLine[]> =>
  database().$queryRaw<GroupLine[]>`
    SELECT g.id, s.number, coalesce(nullif(s.organisation, ''), p.name) AS name, left(s.body, 200) AS excerpt,
           count(*) FILTER (WHERE l.state = 'suggested' AND l.same_words)::int AS "sameWords",
           count(*) FILTER (WHERE l.state = 'suggested' AND NOT l.same_words)::int AS others,
           count(*) FILTER (WHERE l.state = 'confirmed')::int AS confirmed
      FROM letter_group g JOIN likeness l ON l.group_id = g.id
      JOIN submission s ON s.id = g.centre_id JOIN participant p ON p.id = s.participant_id
     WHERE g.hearing_id = ${hearingId}::uuid
     GROUP BY g.id, s.number, s.organisation, p.name, s.body
     ORDER BY count(*) DESC, s.number LIMIT 200`;

/** A group with its centre; null when the hearing has none of this id. */
export const findGroup = (hearingId: string, id: string) =>
  database().letterGroup.findFirst({
    where: { id, hearingId },
    include: {
      centre: { include: { participant: true, _count: { select: { points: true } } } },
    },
  });

/** Letters of a group in one state whose numbers come after `after`, twenty at most, and whether there are more. */
export async function listMembers(
  groupId: string,
  state: LikenessState,
  sameWords: boolean,
  after: number,
): Promise<{ lines: MemberLine[]; more: boolean }> {
  const rows = await database().likeness.findMany({
    where: { groupId, state, sameWords, submission: { number: { gt: after } } },
    orderBy: { submission: { number: "asc" } },
    take: MEMBERS_PAGE + 1,
    include: { submission: { include: { participant: true } } },
  });
  const lines = rows
    .slice(0, MEMBERS_PAGE)
    .map(({ submission, similarity, sameWords: same, state: now }) => ({
      number: submission.number,
      name: submission.organisation || submission.participant.name,
      body: submission.body,
      similarity,
      sameWords: same,
      state: now,
    }));
  return { lines, more: rows.length > MEMBERS_PAGE };
}

/** How many letters of a group are in each state. */
export async function countMembers(groupId: string) {
  const rows = await database().likeness.groupBy({
    by: ["state", "sameWords"],
    where: { groupId },
    _count: true,
  });
  const of = (state: LikenessState, same: boolean) =>
    rows.find((row) => row.state === state && row.sameWords === same)?._count ?? 0;
  return {
    same: of("suggested", true),
    others: of("suggested", false),
    confirmed: of("confirmed", true) + of("confirmed", false),
  };
}

/** Which group a submission is in or is suggested for, with the centre's text; null when it stands alone. */
export async function findLikeness(submissionId: string) {
  const [letter, centred] = await Promise.all([
    database().likeness.findUnique({
      where: { submissionId },
      include: { group: { include: { centre: { select: { number: true, body: true } } } } },
    }),
    database().letterGroup.findUnique({
      where: { centreId: submissionId },
      include: { _count: { select: { members: { where: { state: "confirmed" } } } } },
    }),
  ]);
  if (centred) return { kind: "centre" as const, groupId: centred.id, confirmed: centred._count.members };
  if (!letter?.group) return null;
  const { state, similarity, group } = letter;
  return { kind: "member" as const, groupId: group.id, state, similarity, centre: group.centre };
}
