import { oweEverybody } from "#app/domain/follow-ups/owe.ts";
import { lockHearing } from "#app/domain/hearings/lock-hearing.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { type Transaction, transaction } from "#app/server/database.ts";
import type { Hearing } from "#app/server/prisma/client.ts";
import { ok, type Refused, type Result, refused } from "#app/shared/result.ts";
import { dayOf, writeDeadline } from "#app/shared/time.ts";
import type { AnnouncementForm } from "./announcement.ts";

/**
 * Announces a change on the hearing's page and tells everybody who has taken part: of the text (where the frozen text itself
 * stays as it was), or of an event; after adoption, how the implementation goes, which only subscribers are told. A material
 * change of the text is refused unless the whole period of the hearing's rule is left from today (the deadline is moved first),
 * and after the deadline, when it takes a renewed hearing (planloven § 27 stk. 2).
 */
export function announceChange(
  hearingId: string,
  { kind, section, material, text }: AnnouncementForm,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const hearing = await lockHearing(tx, hearingId);
    const refusal = await refusalToAnnounce(tx, hearing, { kind, material }, now);
    if (refusal) return refusal;
    const { id } = await tx.announcement.create({
      data: {
        ...{ hearingId, kind, text, material: kind === "text" && material },
        ...{ sectionIdentity: kind === "text" ? section : null, announcedById: by.id, announcedAt: now },
      },
    });
    const owed = kind === "status" ? 0 : await oweEverybody(tx, hearingId, "announcement", id, now);
    await record(tx, hearingId, "change_announced", by, now, id, { owed });
    return ok(id);
  }, at);
}

async function refusalToAnnounce(
  tx: Transaction,
  hearing: Hearing | null,
  { kind, material }: Pick<AnnouncementForm, "kind" | "material">,
  now: Date,
): Promise<Refused | null> {
  if (!hearing?.opensAt || !hearing.closesAt || !hearing.approvedAt) return refused("not_found");
  if (hearing.opensAt > now) return refused("hearing_not_open");
  if (kind === "status") return hearing.adoptedAt ? null : refused("not_adopted_yet");
  if (hearing.concludedAt) return refused("hearing_concluded");
  if (kind !== "text" || !material) return null;
  if (hearing.closesAt <= now) return refused("material_change_after_deadline");
  const rule = await tx.hearingRule.findUniqueOrThrow({ where: { id: hearing.ruleId ?? "" } });
  const { closesAt } = earliestPeriod(dayOf(now), rule.minimumDays);
  return hearing.closesAt < closesAt
    ? refused("material_change_needs_deadline", { deadline: writeDeadline(closesAt) })
    : null;
}
