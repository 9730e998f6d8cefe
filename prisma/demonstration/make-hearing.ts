import { addParty } from "#app/domain/hearings/add-party.ts";
import { approveHearing, requestApproval } from "#app/domain/hearings/approve-hearing.ts";
import { createHearing } from "#app/domain/hearings/create-hearing.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import { setBasis } from "#app/domain/hearings/set-basis.ts";
import { setContact } from "#app/domain/hearings/set-contact.ts";
import { setMandate } from "#app/domain/hearings/set-mandate.ts";
import { setPlan } from "#app/domain/hearings/set-plan.ts";
import { setBackgroundAsked } from "#app/domain/reach/set-background-asked.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { addSection } from "#app/domain/strategies/add-section.ts";
import { createStrategy } from "#app/domain/strategies/create-strategy.ts";
import type { SectionText } from "#app/domain/strategies/section.ts";
import { database } from "#app/server/database.ts";
import { addDays, at, type Day, dayOf, now } from "#app/shared/time.ts";
import { workingDay, workingDayBefore } from "./calendar.ts";
import type { People } from "./make-people.ts";
import { must } from "./must.ts";
import type { Case } from "./shape.ts";
import { timePlan } from "./time-plan.ts";

export type MadeHearing = {
  strategyId: string;
  hearingId: string;
  publishOn: Day;
  lastDay: Day;
  sections: Map<string, SectionText & { identity: string }>;
  responses: Map<string, string>;
};

/** Writes the strategy and sets its hearing up, some weeks before it opens, with a second person's approval. */
export async function makeHearing(
  { strategy, sections, hearing }: Case,
  people: People,
  who: (key: string) => Staff,
): Promise<MadeHearing> {
  const owner = who(hearing.owner);
  const publishOn = workingDay(addDays(dayOf(now()), hearing.publishedIn));
  const before = (days: number, clock: string) => at(workingDayBefore(addDays(publishOn, -days)), clock);
  const written = before(45, "09:00");
  const prepared = before(30, "09:00");
  const departmentId = people.departmentIds.get(strategy.department) ?? "";
  const { title, topic, parent } = strategy;
  const parentId = parent ? await parentOf(parent, departmentId, owner, written) : null;
  const { strategyId } = must(await createStrategy({ title, topic, departmentId, parentId }, owner, written));
  const made = new Map<string, SectionText & { identity: string }>();
  for (const { key, level = 1, summary = "", ...section } of sections) {
    const text = { ...section, level, summary };
    made.set(key, { ...text, identity: must(await addSection(strategyId, text, owner, written)) });
  }

  const { slug, intro, area } = hearing;
  const presentation = { title: hearing.title, slug, intro, area };
  const hearingId = must(await createHearing(strategyId, presentation, owner, prepared));
  const rule = await database().hearingRule.findUniqueOrThrow({ where: { key: hearing.rule } });
  const { lastDay } = earliestPeriod(publishOn, Math.max(rule.minimumDays, rule.recommendedDays));
  must(await setBasis(hearingId, { rule: hearing.rule, publishOn, lastDay }, owner, prepared));
  must(await setMandate(hearingId, hearing.mandate, owner, prepared));
  must(await setContact(hearingId, hearing.contact, owner, prepared));
  const phases = timePlan(hearing.phases, publishOn, lastDay);
  must(await setPlan(hearingId, phases, owner, prepared));
  for (const { name, kind, email = "" } of hearing.parties) {
    must(await addParty(hearingId, { name, kind, email, contactName: "" }, owner, prepared));
  }
  if (hearing.asksBackground) must(await setBackgroundAsked(hearingId, { asks: "yes" }, owner, prepared));
  must(await requestApproval(hearingId, owner, before(23, "13:00")));
  must(await approveHearing(hearingId, who(hearing.approver), before(23, "15:00")));
  return { strategyId, hearingId, publishOn, lastDay, sections: made, responses: new Map() };
}

async function parentOf(title: string, departmentId: string, by: Staff, when: Date): Promise<string> {
  const known = await database().strategy.findFirst({ where: { title } });
  if (known) return known.id;
  const form = { title, topic: "Kommuneplan", departmentId, parentId: null };
  return must(await createStrategy(form, by, when)).strategyId;
}
