import type { z } from "zod";
import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { dayOf, dayToColumn, isBefore, parseDay } from "#app/shared/time.ts";
import type { decisionForm } from "./decision.ts";

/**
 * Records what a committee or the council decided and owes every participant the mail about it. Refused until the answers
 * have been released (objections are dealt with before the council adopts), for a meeting in the future or before the
 * deadline, and for the same item twice.
 */
export function recordDecision(
  hearingId: string,
  form: z.output<typeof decisionForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    if (!hearing?.closesAt) return refused("not_found");
    if (hearing.concludedAt) return refused("hearing_concluded");
    if ((await tx.release.count({ where: { hearingId } })) === 0) return refused("answers_not_released");
    const day = parseDay(form.meetingOn);
    if (!day) return refused("day_unreadable");
    if (isBefore(dayOf(now), day)) return refused("meeting_in_the_future");
    if (isBefore(day, dayOf(hearing.closesAt))) return refused("meeting_before_the_deadline");
    const meetingOn = dayToColumn(day);
    const { followsRecommendation, departures, meetingOn: _typed, ...item } = form;
    const same = { hearingId, body: item.body, meetingOn, itemNumber: item.itemNumber };
    if (await tx.decision.findFirst({ where: same })) return refused("decision_already_recorded");
    const departed = await tx.response.findMany({
      where: { hearingId, id: { in: departures.map((departure) => departure.response) } },
      orderBy: { number: "asc" },
    });
    if (departed.length !== departures.length) return refused("departure_unknown");
    if (followsRecommendation === "yes" && departed.length > 0)
      return refused("follows_but_departs", { answers: departed.map(({ number }) => number).join(", ") });
    const decision = await tx.decision.create({
      data: {
        ...item,
        hearingId,
        meetingOn,
        followsRecommendation: followsRecommendation === "yes",
        recordedById: by.id,
        recordedAt: now,
        departures: {
          create: departures.map(({ response, outcome, reason }) => ({
            responseId: response,
            outcome,
            reason,
          })),
        },
      },
    });
    await oweEverybody(tx, hearingId, "decision", decision.id, now);
    await record(tx, hearingId, "decision_recorded", by, now, decision.id, {
      body: item.body,
      item: item.itemNumber,
    });
    return ok(decision.id);
  }, at);
}
