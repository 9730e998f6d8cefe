import type { z } from "zod";
import { record } from "#app/domain/journal/record.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { transaction } from "#app/server/database.ts";
import { ok, type Result, refused } from "#app/shared/result.ts";
import { at as atClock, dayFromColumn, dayToColumn, isBefore, isoDay, writeDay } from "#app/shared/time.ts";
import { lockHearing } from "./lock-hearing.ts";
import type { Mandate } from "./mandate.ts";
import { closingAfter, earliestPeriod } from "./period.ts";
import { refusalToSetUp } from "./refusal-to-set-up.ts";
import type { basisForm, contactForm, partyForm, planForm, presentationForm } from "./setup-forms.ts";

/** A hearing opens in the morning of its publication day, Danish time. */
const OPENS = "08:00";

/** Sets title, address and the plain sentences the hearing page begins with. */
export function setPresentation(
  hearingId: string,
  form: z.output<typeof presentationForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    const other = await tx.hearing.findUnique({ where: { slug: form.slug } });
    if (other && other.id !== hearingId) return refused("slug_taken", { slug: form.slug });
    await tx.hearing.update({ where: { id: hearingId }, data: form });
    await record(tx, hearingId, "presentation_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}

/**
 * Sets legal basis and period. Refuses a rule not in force on the publication day and a last day before the earliest
 * lawful one, naming that day and the rule.
 */
export function setBasis(
  hearingId: string,
  form: z.output<typeof basisForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    const rule = await tx.hearingRule.findUnique({ where: { key: form.rule } });
    if (!rule) return refused("rule_unknown");
    const inForce =
      !isBefore(form.publishOn, dayFromColumn(rule.validFrom)) &&
      !(rule.validUntil && isBefore(dayFromColumn(rule.validUntil), form.publishOn));
    if (!inForce) return refused("rule_not_in_force", { paragraph: rule.paragraph });
    const earliest = earliestPeriod(form.publishOn, rule.minimumDays);
    if (isBefore(form.lastDay, earliest.lastDay)) {
      return refused("period_too_short", {
        paragraph: rule.paragraph,
        days: rule.minimumDays,
        earliest: writeDay(atClock(earliest.lastDay, "12:00")),
      });
    }
    await tx.hearing.update({
      where: { id: hearingId },
      data: {
        ruleId: rule.id,
        publishOn: dayToColumn(form.publishOn),
        opensAt: atClock(form.publishOn, OPENS),
        closesAt: closingAfter(form.lastDay),
      },
    });
    await record(tx, hearingId, "basis_set", by, now, hearingId, {
      rule: rule.key,
      publishOn: isoDay(form.publishOn),
      lastDay: isoDay(form.lastDay),
    });
    return ok(hearingId);
  }, at);
}

/** Sets the promise: what can be influenced, what cannot and why, who decides. */
export function setMandate(hearingId: string, form: Mandate, by: Staff, at?: Date): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    await tx.mandate.upsert({ where: { hearingId }, create: { hearingId, ...form }, update: form });
    await record(tx, hearingId, "mandate_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}

/** Sets the public time plan: phases with their activities, as a whole. Phases must follow each other. */
export function setPlan(
  hearingId: string,
  phases: z.output<typeof planForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    const wrong = phases.find((phase, index) => {
      const before = phases[index - 1];
      return before && isBefore(phase.startsOn, before.startsOn);
    });
    if (wrong) return refused("phases_out_of_order");
    await tx.activity.deleteMany({ where: { phase: { hearingId } } });
    await tx.phase.deleteMany({ where: { hearingId } });
    for (const { activities, startsOn, endsOn, ...phase } of phases) {
      await tx.phase.create({
        data: {
          hearingId,
          ...phase,
          startsOn: dayToColumn(startsOn),
          endsOn: dayToColumn(endsOn),
          activities: { create: activities },
        },
      });
    }
    await record(tx, hearingId, "plan_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}

/** Sets the person whom citizens may ask. */
export function setContact(
  hearingId: string,
  form: z.output<typeof contactForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    const refusal = refusalToSetUp(await lockHearing(tx, hearingId));
    if (refusal) return refusal;
    await tx.hearing.update({ where: { id: hearingId }, data: form });
    await record(tx, hearingId, "contact_set", by, now, hearingId);
    return ok(hearingId);
  }, at);
}

/** Adds a party to be heard, also after the approval: more may always be invited. */
export function addParty(
  hearingId: string,
  form: z.output<typeof partyForm>,
  by: Staff,
  at?: Date,
): Promise<Result<string>> {
  return transaction(async (tx, now) => {
    if (!(await lockHearing(tx, hearingId))) return refused("not_found");
    if (await tx.party.findUnique({ where: { hearingId_name: { hearingId, name: form.name } } })) {
      return refused("party_already_there", { name: form.name });
    }
    const party = await tx.party.create({ data: { ...form, hearingId } });
    await record(tx, hearingId, "party_added", by, now, party.id, { name: form.name });
    return ok(party.id);
  }, at);
}
