import { oweEverybody, oweSome } from "#app/domain/follow-ups/owe.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { listReleaseObstacles } from "./list-release-obstacles.ts";

/** A hundred thousand points take some seconds; nobody else waits for more than they must. */
const LONGEST_SECONDS = 300;

type Released = { releaseId: string; owed: number };

/**
 * Lets all answers out at one moment and owes every participant theirs. Refused before the deadline, while any word is
 * uncovered, any point unanswered or any answer unapproved, and when there is nothing new. A later release is for those
 * who came late: it owes them only.
 */
export function releaseAnswers(hearingId: string, by: Staff, at?: Date): Promise<Result<Released>> {
  return transaction((tx, now) => release(tx, hearingId, by, now), at, LONGEST_SECONDS);
}

/**
 * Lets the answers out whose planned moment has come, in the name of whoever planned it. When something is still lacking
 * the plan is marked as missed, and nothing is let out; a second worker does nothing.
 */
export function releaseAsPlanned(hearingId: string, at?: Date): Promise<Result<Released>> {
  return transaction(
    async (tx, now) => {
      await lockHearing(tx, hearingId);
      const plan = await tx.releasePlan.findUnique({ where: { hearingId }, include: { plannedBy: true } });
      if (!plan || plan.missedAt || plan.releasesAt > now) return refused("no_release_planned");
      const released = await release(tx, hearingId, plan.plannedBy, now);
      if (released.ok) await tx.releasePlan.delete({ where: { hearingId } });
      else {
        await tx.releasePlan.update({ where: { hearingId }, data: { missedAt: now } });
        await record(tx, hearingId, "release_missed", "clock", now, hearingId, { why: released.refusal });
      }
      return released;
    },
    at,
    LONGEST_SECONDS,
  );
}

async function release(
  tx: Transaction,
  hearingId: string,
  by: { id: string; roles: unknown[] },
  now: Date,
): Promise<Result<Released>> {
  const hearing = await lockHearing(tx, hearingId);
  if (!hearing?.closesAt || !hearing.approvedAt) return refused("not_found");
  if (hearing.closesAt > now) return refused("hearing_still_open");
  const { count } = await listReleaseObstacles(hearingId, tx);
  if (count > 0) return refused("answers_not_ready", { count });
  const concerned = await tx.$queryRaw<{ id: string; points: number }[]>`
    SELECT v.participant_id AS id, count(*) FILTER (WHERE v.participant_id = s.participant_id)::int AS points
      FROM point p JOIN submission s ON s.id = p.submission_id JOIN voice v ON v.submission_id = s.id
     WHERE s.hearing_id = ${hearingId}::uuid AND NOT EXISTS (SELECT FROM released_answer r WHERE r.point_id = p.id)
     GROUP BY v.participant_id`;
  const points = concerned.reduce((sum, one) => sum + one.points, 0);
  const untold = await tx.participant.findMany({
    where: { hearingId, setAside: false, followUps: { none: { milestone: "answers" } } },
    select: { id: true },
  });
  if (points === 0 && untold.length === 0) return refused("nothing_to_release");

  const number = (await tx.release.count({ where: { hearingId } })) + 1;
  const made = await tx.release.create({
    data: { hearingId, number, releasedById: by.id, releasedAt: now },
  });
  // What is released is believed to be little, and would be read through for each point again while it grows.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  await tx.$executeRaw`
      INSERT INTO released_answer (point_id, release_id, response_version_id)
      SELECT p.id, ${made.id}::uuid, v.id
        FROM point p
        JOIN submission s ON s.id = p.submission_id
        JOIN (SELECT DISTINCT ON (response_id) response_id, id FROM response_version ORDER BY response_id, number DESC) v
          ON v.response_id = p.response_id
       WHERE s.hearing_id = ${hearingId}::uuid
         AND NOT EXISTS (SELECT FROM released_answer r WHERE r.point_id = p.id)`;
  await tx.$executeRaw`SET LOCAL enable_nestloop = on`;
  const told = [...untold, ...concerned].map(({ id }) => id);
  const owed =
    number === 1
      ? await oweEverybody(tx, hearingId, "answers", made.id, now)
      : await oweSome(tx, hearingId, [...new Set(told)], "answers", made.id, now);
  await record(tx, hearingId, "answers_released", by, now, made.id, { points, owed });
  return ok({ releaseId: made.id, owed });
}
