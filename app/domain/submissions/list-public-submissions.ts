import { type PublicAttachments, publicAttachmentsOf } from "#app/domain/attachments/clearing.ts";
import { type Passages, passagesFromColumn } from "#app/domain/clearings/finding.ts";
import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import type { ContributionKind, OnBehalfOf, Outcome, PointKind } from "#app/server/prisma/enums.ts";
import type { Contribution } from "./contribution.ts";
import { findSearch } from "./find-search.ts";
import { standing } from "./standing.ts";

/** A point with the answer that has been released for it. */
export type PublicAnswer = {
  point: number;
  start: number;
  end: number;
  kind: PointKind;
  sectionIdentity: string | null;
  themes: string[];
  response: { id: string; number: number; outcome: Outcome; reason: string; correction: string };
};

/** A published submission: text after the privacy gate, name or organisation, nothing else of the person. */
export type PublicSubmission = {
  number: number;
  /** Empty when it is shown under no name; then `behalf` says what its sender is. */
  name: string;
  behalf: OnBehalfOf;
  text: string;
  /** How many passages of which kind were left out. */
  leftOut: Passages;
  receivedAt: Date;
  late: boolean;
  sectionIdentity: string | null;
  contributions: Contribution[];
  /** How many signed it besides its sender. */
  signatories: number;
  /** How many were at the meeting whose minutes it is; null when it is none. */
  attended: number | null;
  attachments: PublicAttachments;
  answers: PublicAnswer[];
};

const wanted = {
  publicText: true,
  contributions: { orderBy: { position: "asc" } },
  attachments: {
    orderBy: { position: "asc" },
    include: { clearing: true, redaction: true, reading: { select: { served: true } } },
  },
  minutes: { select: { attended: true } },
  _count: { select: { signatories: true } },
  points: {
    where: { released: { some: {} } },
    orderBy: { start: "asc" },
    include: {
      themes: { select: { name: true } },
      released: {
        orderBy: { release: { number: "desc" } },
        take: 1,
        include: { responseVersion: { include: { response: { select: { id: true, number: true } } } } },
      },
    },
  },
} as const;

const published = (hearingId: string) =>
  ({ hearingId, publicText: { clearance: "published" } }) satisfies Prisma.SubmissionWhereInput;

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = (where: Prisma.SubmissionWhereInput, page?: { skip: number; take: number }) =>
  database().submission.findMany({ where, include: wanted, orderBy: { number: "asc" }, ...page });

function asPublic(row: Row): PublicSubmission {
  return {
    number: row.number,
    name: row.publicText?.name ?? "",
    behalf: row.onBehalfOf,
    text: row.publicText?.text ?? "",
    leftOut: passagesFromColumn(row.publicText?.leftOut),
    receivedAt: row.receivedAt,
    late: row.late,
    sectionIdentity: row.sectionIdentity,
    contributions: row.contributions,
    signatories: row._count.signatories,
    attended: row.minutes?.attended ?? null,
    attachments: publicAttachmentsOf(row.attachments),
    answers: row.points.flatMap((point): PublicAnswer[] => {
      const said = point.released[0]?.responseVersion;
      if (!said) return [];
      return [
        {
          point: point.number,
          start: point.start,
          end: point.end,
          kind: point.kind,
          sectionIdentity: point.sectionIdentity,
          themes: point.themes.map((theme) => theme.name),
          response: {
            ...said.response,
            outcome: said.outcome,
            reason: said.reason,
            correction: said.correction,
          },
        },
      ];
    }),
  };
}

export const PER_PAGE = 50;

/** So many hits of a search are shown; whoever wants fewer looks for more words. */
const MOST_FOUND = 200;

/** What somebody looks for in the published submissions: words, or what was said about a section. */
export type PublicSearch = { words?: string; about?: { section: string; kind: ContributionKind } | null };

/** Those that comment on a section or propose a wording for it; a comment may also be about the section as a whole submission. */
const sayOf = ({ section, kind }: NonNullable<PublicSearch["about"]>): Prisma.SubmissionWhereInput => ({
  OR: [
    { contributions: { some: { sectionIdentity: section, kind } } },
    ...(kind === "comment" ? [{ sectionIdentity: section, contributions: { none: {} } }] : []),
  ],
});

/**
 * The published submissions of a hearing, a page of fifty by number; how many are found; and how many there are, published or not. With `words`
 * those in whose public text or name, in one of whose published files, or in a released answer to which, all of them are: two hundred at most, on one page.
 */
export async function listPublicSubmissions(
  hearingId: string,
  page: number,
  { words = "", about = null }: PublicSearch = {},
): Promise<{ submissions: PublicSubmission[]; found: number; published: number; received: number }> {
  const numbers = words.trim() ? await findNumbers(hearingId, words) : null;
  const all = published(hearingId);
  const where = numbers ? { ...all, number: { in: numbers } } : about ? { ...all, ...sayOf(about) } : all;
  const count = (wanted: Prisma.SubmissionWhereInput) => database().submission.count({ where: wanted });
  const [rows, found, shown, received] = await Promise.all([
    rowsOf(where, numbers ? undefined : { skip: (page - 1) * PER_PAGE, take: PER_PAGE }),
    numbers ? numbers.length : count(where),
    count(all),
    count({ hearingId, ...standing }),
  ]);
  return { submissions: rows.map(asPublic), found, published: shown, received };
}

/** The numbers of the published submissions that a search finds, by what is public of them and of their files and by released answers only. */
async function findNumbers(hearingId: string, words: string): Promise<number[]> {
  const query = await findSearch(words);
  const rows = await database().$queryRaw<{ number: number }[]>`
    SELECT s.number FROM submission s JOIN public_text t ON t.submission_id = s.id
     WHERE s.hearing_id = ${hearingId}::uuid AND t.clearance = 'published'
       AND (t.search @@ ${query}::tsquery
            OR s.id IN (SELECT r.submission_id FROM attachment_reading r JOIN attachment_clearing c USING (submission_id, position)
                         WHERE c.published AND r.search @@ ${query}::tsquery)
            OR s.id IN (SELECT p.submission_id FROM response_version v JOIN released_answer r ON r.response_version_id = v.id
                          JOIN point p ON p.id = r.point_id WHERE v.search @@ ${query}::tsquery
                           AND NOT EXISTS (SELECT FROM released_answer l JOIN response_version n ON n.id = l.response_version_id
                                            WHERE l.point_id = p.id AND n.number > v.number)))
     ORDER BY s.number LIMIT ${MOST_FOUND}`;
  return rows.map(({ number }) => number);
}

/** One published submission; null when it is not there or not published. */
export async function findPublicSubmission(
  hearingId: string,
  number: number,
): Promise<PublicSubmission | null> {
  const [row] = await rowsOf({ ...published(hearingId), number });
  return row ? asPublic(row) : null;
}
