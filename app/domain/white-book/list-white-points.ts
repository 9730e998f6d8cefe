import type { Transaction } from "#app/server/database.ts";
import type { Outcome, PointKind } from "#app/server/prisma/enums.ts";
import type { WhiteAnswer, WhitePoint } from "./white-book.ts";

type Row = {
  submission: number;
  point: number;
  start: number;
  end: number;
  kind: PointKind;
  section: string | null;
  themes: string[];
  response: number;
  version: number;
  outcome: Outcome;
  reason: string;
  correction: string;
};

/**
 * Every point with the answer that was last released for it, and these answers. `texts` are the published submissions'
 * by number: a point of another has no words.
 */
export async function listWhitePoints(
  hearingId: string,
  sections: { identity: string; number: string }[],
  texts: Map<number, string>,
  tx: Transaction,
): Promise<{ points: WhitePoint[]; answers: WhiteAnswer[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH newest AS (
      SELECT DISTINCT ON (a.point_id) a.point_id, a.response_version_id
        FROM released_answer a JOIN release l ON l.id = a.release_id
       WHERE l.hearing_id = ${hearingId}::uuid ORDER BY a.point_id, l.number DESC
    ), tagged AS (
      SELECT x."A" AS point_id, array_agg(t.name ORDER BY t.name) AS themes
        FROM "_PointToTheme" x JOIN theme t ON t.id = x."B" WHERE t.hearing_id = ${hearingId}::uuid GROUP BY x."A"
    )
    SELECT s.number AS submission, p.number AS point, p.start, p."end", p.kind, p.section_identity::text AS section,
           coalesce(g.themes, '{}') AS themes, r.number AS response, v.number AS version, v.outcome, v.reason, v.correction
      FROM newest n
      JOIN point p ON p.id = n.point_id
      JOIN submission s ON s.id = p.submission_id AND NOT EXISTS (SELECT FROM submission r WHERE r.replaces_id = s.id)
      JOIN response_version v ON v.id = n.response_version_id
      JOIN response r ON r.id = v.response_id
      LEFT JOIN tagged g ON g.point_id = p.id
     ORDER BY s.number, p.start`;
  const numbers = new Map(sections.map(({ identity, number }) => [identity, number]));
  const answers = new Map<string, WhiteAnswer>();
  const points = rows.map(
    ({ start, end, kind, themes, response, version, outcome, reason, correction, ...row }) => {
      const key = `${response}/${version}`;
      answers.set(key, { key, number: response, outcome, reason, ...(correction && { correction }) });
      return {
        ...{ submission: row.submission, number: row.point, kind, themes, answer: key },
        section: numbers.get(row.section ?? "") ?? null,
        text: texts.get(row.submission)?.slice(start, end) ?? null,
      };
    },
  );
  const byNumber = [...answers.values()].sort((a, b) => a.number - b.number || (a.key < b.key ? -1 : 1));
  return { points, answers: byNumber };
}
