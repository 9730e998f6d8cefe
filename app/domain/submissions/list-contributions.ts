import { database, pool } from "#app/server/database.ts";
import type { ContributionKind } from "#app/server/prisma/enums.ts";

/** A new wording of a section that somebody has proposed. */
export type ProposedWording = {
  submission: number;
  contribution: number;
  sectionIdentity: string;
  text: string;
};

/** The wordings proposed in a hearing for a section, by submission; of what has been withdrawn none. */
export async function listProposedWordings(hearingId: string, section: string): Promise<ProposedWording[]> {
  const rows = await database().contribution.findMany({
    where: {
      kind: "amendment",
      sectionIdentity: section,
      submission: { hearingId, NOT: { publicText: { clearance: "withdrawn" } } },
    },
    orderBy: [{ submission: { number: "asc" } }, { position: "asc" }],
    include: { submission: { select: { number: true, body: true } } },
  });
  return rows.map(({ submission, position, sectionIdentity, start, end }) => ({
    ...{ submission: submission.number, contribution: position, sectionIdentity },
    text: submission.body.slice(start, end),
  }));
}

/** One of them; null when there is none at that place. */
export async function findProposedWording(
  hearingId: string,
  of: { submission: number; contribution: number },
): Promise<ProposedWording | null> {
  const row = await database().contribution.findFirst({
    where: { kind: "amendment", position: of.contribution, submission: { hearingId, number: of.submission } },
    include: { submission: { select: { body: true } } },
  });
  return (
    row && {
      ...of,
      sectionIdentity: row.sectionIdentity,
      text: row.submission.body.slice(row.start, row.end),
    }
  );
}

export type SectionCount = { section: string; kind: ContributionKind; submissions: number };

/**
 * How many submissions of a hearing comment on each section, and how many propose a wording for it: all that stand, or with
 * `published` only those that everybody may read.
 */
export async function countContributions(
  hearingId: string,
  { published }: { published: boolean },
): Promise<SectionCount[]> {
  const { rows } = await pool().query<SectionCount>(
    `SELECT c.section_identity AS section, c.kind, count(DISTINCT c.submission_id)::int AS submissions
       FROM (SELECT c.submission_id, c.section_identity, c.kind::text AS kind
               FROM contribution c JOIN submission s ON s.id = c.submission_id WHERE s.hearing_id = $1
             UNION ALL
             SELECT s.id, s.section_identity, 'comment' FROM submission s
              WHERE s.hearing_id = $1 AND s.section_identity IS NOT NULL
                AND NOT EXISTS (SELECT FROM contribution o WHERE o.submission_id = s.id)) c
       LEFT JOIN public_text t ON t.submission_id = c.submission_id
      WHERE CASE WHEN $2 THEN t.clearance = 'published' ELSE t.clearance IS DISTINCT FROM 'withdrawn' END
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [hearingId, published],
  );
  return rows;
}
