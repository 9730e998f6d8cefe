import { standing } from "#app/domain/submissions/standing.ts";
import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import type { Writer } from "#emails/frame.ts";
import type { Claimed } from "./claim-due.ts";

/** What a letter says about somebody's points; before they are released, the newest version of each answer. */
const submission = (released: boolean) =>
  ({
    clearings: { orderBy: { clearedAt: "asc" } },
    attachments: { orderBy: { position: "asc" }, include: { clearing: true, redaction: true } },
    replacedBy: { select: { number: true } },
    contributions: { orderBy: { position: "asc" } },
    points: {
      ...(released && { where: { released: { some: {} } } }),
      orderBy: { start: "asc" },
      include: {
        themes: { select: { name: true } },
        response: {
          include: {
            departures: true,
            versions: { orderBy: { number: "desc" }, take: released ? 0 : 1 },
          },
        },
        released: {
          orderBy: { release: { number: "desc" } },
          take: 1,
          include: { responseVersion: true },
        },
      },
    },
  }) satisfies Prisma.SubmissionInclude;

const recipient = (released: boolean) =>
  ({
    submissions: { include: submission(released) },
    signed: { include: { submission: { include: submission(released) } } },
  }) satisfies Prisma.ParticipantInclude;

const occasion = {
  mandate: true,
  strategy: { select: { department: { select: { name: true } } } },
  phases: { include: { activities: { orderBy: { startsAt: "asc" } } }, orderBy: { startsOn: "asc" } },
  decisions: { orderBy: { meetingOn: "asc" } },
  releases: {
    orderBy: { number: "asc" },
    include: {
      answers: {
        where: { release: { correctsId: { not: null } } },
        take: 1,
        include: { responseVersion: true },
      },
      corrects: {
        include: { versions: { where: { released: { some: {} } }, orderBy: { number: "desc" } } },
      },
    },
  },
  deadlineMoves: true,
  announcements: { include: { renewedBy: true } },
  checkpoints: { orderBy: { size: "desc" }, take: 1, select: { size: true, root: true } },
  _count: { select: { submissions: { where: standing } } },
} satisfies Prisma.HearingInclude;

/** The participants of some claimed follow-ups, by id. */
export async function loadRecipients(claimed: Claimed[]) {
  const rows = await database().participant.findMany({
    where: { id: { in: claimed.map((one) => one.participantId) } },
    include: recipient(true),
  });
  return new Map(rows.map((row) => [row.id, withSaid(row)]));
}
export type Recipient = ReturnType<typeof withSaid>;

/** A participant as they would be told if all answers were let out as they are now; null when there is none. */
export async function loadAsReleased(hearingId: string, participantId: string): Promise<Recipient | null> {
  const row = await database().participant.findFirst({
    where: { id: participantId, hearingId },
    include: recipient(false),
  });
  return row && withSaid(row);
}

type Row = Prisma.ParticipantGetPayload<{ include: ReturnType<typeof recipient> }>;

/**
 * What somebody sent and what they signed, in the order of numbers, each point with what is said about it: as released, else as it
 * stands; a point about which nothing is said is left out. `submissions` are those that stand, `everything` is also what was
 * replaced.
 */
function withSaid({ signed, ...row }: Row) {
  const sent = row.submissions.map((submission) => ({ ...submission, signedAt: null }));
  const under = signed.map(({ submission, addedAt }) => ({ ...submission, signedAt: addedAt }));
  const all = [...sent, ...under].sort((a, b) => a.number - b.number);
  const everything = all.map((submission) => ({
    ...submission,
    points: submission.points.flatMap((point) => {
      const said = point.released[0]?.responseVersion ?? point.response?.versions[0];
      return said ? [{ ...point, said: { outcome: said.outcome, reason: said.reason } }] : [];
    }),
  }));
  const standing = everything.filter(({ replacedBy }) => !replacedBy);
  // Whoever only signed what its sender has replaced has nothing else.
  return { ...row, everything, submissions: standing.length > 0 ? standing : everything };
}

/** The hearings they are about, by id. */
export async function loadHearings(claimed: Pick<Claimed, "hearingId">[]) {
  const rows = await database().hearing.findMany({
    where: { id: { in: claimed.map((one) => one.hearingId) } },
    include: occasion,
  });
  return new Map(rows.map((row) => [row.id, row]));
}
export type MailHearing = NonNullable<ReturnType<Awaited<ReturnType<typeof loadHearings>>["get"]>>;

/** Who writes for a hearing. */
export const writerOf = (hearing: MailHearing): Writer => ({
  strategy: hearing.title,
  office: hearing.strategy.department.name,
  name: hearing.contactName,
  title: hearing.contactTitle,
  phone: hearing.contactPhone,
});
