import { database, databaseNow } from "#app/server/database.ts";
import { dayFromColumn } from "#app/shared/time.ts";
import { stateOfRequest } from "./advice.ts";

const included = {
  staff: { select: { name: true } },
  askedBy: { select: { name: true } },
  advice: { orderBy: { number: "desc" as const }, take: 1 },
  point: { select: { id: true, number: true, released: { take: 1 } } },
  submission: { select: { number: true } },
  notices: { where: { kind: "advice_request" as const }, select: { failedAt: true } },
};
type Where = { submission: { hearingId: string }; pointId?: { in: string[] }; closedAt?: null };

async function list(where: Where) {
  const [now, rows] = await Promise.all([
    databaseNow(),
    database().adviceRequest.findMany({
      where,
      orderBy: [{ wantedBy: "asc" }, { askedAt: "asc" }],
      include: included,
    }),
  ]);
  return rows.map((row) => ({
    id: row.id,
    adviser: row.staff?.name ?? row.expertName ?? "",
    outside: row.staffId === null,
    askedBy: row.askedBy.name,
    askedAt: row.askedAt,
    wantedBy: dayFromColumn(row.wantedBy),
    question: row.question,
    state: stateOfRequest(row, now),
    unreached: row.notices.some(({ failedAt }) => failedAt !== null),
    advice: row.advice[0] ? { text: row.advice[0].text, at: row.advice[0].givenAt } : null,
    point: row.point && { id: row.point.id, number: row.point.number },
    submission: row.submission.number,
  }));
}
export type ListedAdvice = Awaited<ReturnType<typeof list>>[number];

/** Everything that was asked about some points of a hearing, what was wanted first first. */
export const listAdviceOn = (hearingId: string, points: string[]) =>
  list({ submission: { hearingId }, pointId: { in: points } });

/** What has been asked in a hearing and can still be answered or has not been closed, what was wanted first first. */
export const listOpenAdvice = async (hearingId: string) =>
  (await list({ submission: { hearingId }, closedAt: null })).filter(({ state }) => state === "open");

/** What an official is asked for advice on and has not answered, what was wanted first first. */
export async function listAdviceAskedOf(staffId: string) {
  const [now, rows] = await Promise.all([
    databaseNow(),
    database().adviceRequest.findMany({
      where: { staffId, closedAt: null, advice: { none: {} } },
      orderBy: [{ wantedBy: "asc" }, { askedAt: "asc" }],
      include: {
        ...included,
        submission: { select: { number: true, hearing: { select: { title: true } } } },
      },
    }),
  ]);
  return rows
    .filter((row) => stateOfRequest(row, now) === "open")
    .map(({ id, wantedBy, submission, askedBy }) => ({
      ...{ id, by: askedBy.name, submission: submission.number, hearing: submission.hearing.title },
      wantedBy: dayFromColumn(wantedBy),
    }));
}
