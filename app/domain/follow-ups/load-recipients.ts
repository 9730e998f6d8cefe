import { database } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import type { Claimed } from "./claim-due.ts";

const recipient = {
  submissions: {
    orderBy: { number: "asc" },
    include: {
      points: {
        where: { released: { some: {} } },
        orderBy: { start: "asc" },
        include: {
          themes: { select: { name: true } },
          response: { include: { departures: true } },
          released: {
            orderBy: { release: { number: "desc" } },
            take: 1,
            include: { responseVersion: true, release: true },
          },
        },
      },
    },
  },
} satisfies Prisma.ParticipantInclude;

const occasion = {
  mandate: true,
  phases: { include: { activities: { orderBy: { startsAt: "asc" } } }, orderBy: { startsOn: "asc" } },
  decisions: { orderBy: { meetingOn: "asc" } },
  releases: { orderBy: { number: "asc" }, take: 1 },
  deadlineMoves: true,
  _count: { select: { submissions: true } },
} satisfies Prisma.HearingInclude;

/** The participants of some claimed follow-ups, by id. */
export async function loadRecipients(claimed: Claimed[]) {
  const rows = await database().participant.findMany({
    where: { id: { in: claimed.map((one) => one.participantId) } },
    include: recipient,
  });
  return new Map(rows.map((row) => [row.id, row]));
}
export type Recipient = NonNullable<ReturnType<Awaited<ReturnType<typeof loadRecipients>>["get"]>>;

/** The hearings they are about, by id. */
export async function loadHearings(claimed: Claimed[]) {
  const rows = await database().hearing.findMany({
    where: { id: { in: claimed.map((one) => one.hearingId) } },
    include: occasion,
  });
  return new Map(rows.map((row) => [row.id, row]));
}
export type MailHearing = NonNullable<ReturnType<Awaited<ReturnType<typeof loadHearings>>["get"]>>;
