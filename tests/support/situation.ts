import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { decisionForm } from "#app/domain/decisions/decision.ts";
import { approveHearing, requestApproval } from "#app/domain/hearings/approve-hearing.ts";
import { closeHearing } from "#app/domain/hearings/close-hearing.ts";
import { createHearing } from "#app/domain/hearings/create-hearing.ts";
import { asPublic, type PublicHearing, readPublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { earliestPeriod } from "#app/domain/hearings/period.ts";
import type { PublicationPolicy } from "#app/domain/hearings/publication-policy.ts";
import { setBasis } from "#app/domain/hearings/set-basis.ts";
import { setContact } from "#app/domain/hearings/set-contact.ts";
import { setMandate } from "#app/domain/hearings/set-mandate.ts";
import { setPlan } from "#app/domain/hearings/set-plan.ts";
import { setPublicationPolicy } from "#app/domain/hearings/set-publication-policy.ts";
import { phaseKinds } from "#app/domain/hearings/setup-forms.ts";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { setBackgroundAsked } from "#app/domain/reach/set-background-asked.ts";
import { approveResponse } from "#app/domain/responses/approve-response.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import { addStaff } from "#app/domain/staff/add-staff.ts";
import type { Role, Staff } from "#app/domain/staff/staff.ts";
import { addSection } from "#app/domain/strategies/add-section.ts";
import { createStrategy } from "#app/domain/strategies/create-strategy.ts";
import { publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { type Incoming, receiveSubmission } from "#app/domain/submissions/receive-submission.ts";
import { database } from "#app/server/database.ts";
import { hashPassword } from "#app/server/sign-in.ts";
import type { Result } from "#app/shared/result.ts";
import { addDays, at, dayOf, isoDay, now } from "#app/shared/time.ts";

import { showFiles } from "./files.ts";

export const PASSWORD = "a-long-pass-phrase";
let hashed: Promise<string> | undefined;
/** Made once: it takes a sixth of a second. */
const passwordHash = (): Promise<string> => {
  hashed ??= hashPassword(PASSWORD);
  return hashed;
};

/** The value of a deed that a test takes for granted. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal} ${JSON.stringify(result.about)}`);
}

export type Situation = {
  hearingId: string;
  slug: string;
  strategyId: string;
  section: string;
  owner: Staff;
  other: Staff;
};

/** What the strategy of a situation says. */
export const DANISH = {
  title: "Vandstrategi",
  topic: "Vand",
  section: "Rent vand",
  body: "Vandet skal være rent.",
  intro: "Det handler om vand.",
  mandate: {
    ...{ purpose: "Rent vand", canInfluence: ["Alt"], cannotInfluence: [{ what: "Loven", why: "vedtaget" }] },
    ...{ howUsed: "Vi læser", resources: "To", possibleResults: "En strategi", successCriteria: ["Svar"] },
    ...{ whoDecides: "Kommunalbestyrelsen.", decidedWhen: "Til marts." },
  },
};
export type Words = typeof DANISH;

/** An official who can sign in, of the test's department unless another is named. */
export async function official(name: string, roles: Role[], department = "Plan"): Promise<Staff> {
  const { id } = await database().department.upsert({
    where: { name: department },
    create: { name: department },
    update: {},
  });
  const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@moelleaa.example`;
  const staffId = must(
    await addStaff({ name, email, roles, departments: [id], passwordHash: await passwordHash() }, "clock"),
  );
  return { id: staffId, name, email, roles, departmentIds: [id] };
}

/** A hearing of eight weeks that was published so many days ago (or comes, with a negative number); with `approved: false` one that still waits, with `asks` one that asks the background questions. */
export async function hearing({
  publishedDaysAgo = 10,
  approved = true,
  words = DANISH,
  policy,
  asks = false,
}: {
  publishedDaysAgo?: number;
  approved?: boolean;
  words?: Words;
  policy?: PublicationPolicy;
  asks?: boolean;
} = {}): Promise<Situation> {
  const owner = await official("Anne", ["owner"]);
  const other = await official("Bo", ["owner", "approver", "caseworker"]);
  const publishOn = addDays(dayOf(now()), -publishedDaysAgo);
  const before = new Date(Math.min(now().getTime(), at(addDays(publishOn, -2), "10:00").getTime()));
  const form = {
    title: words.title,
    topic: words.topic,
    departmentId: owner.departmentIds[0] ?? "",
    parentId: null,
  };
  const { strategyId } = must(await createStrategy(form, owner, before));
  const text = {
    kind: "goal" as const,
    level: 1,
    title: words.section,
    body: words.body,
    summary: "",
  };
  const section = must(await addSection(strategyId, text, owner, before));
  const slug = `vand-${randomUUID().slice(0, 8)}`;
  const presentation = { title: words.title, slug, intro: words.intro, area: "" };
  const hearingId = must(await createHearing(strategyId, presentation, owner, before));
  const { lastDay } = earliestPeriod(publishOn, 56);
  must(await setBasis(hearingId, { rule: "plan_strategy", publishOn, lastDay }, owner, before));
  must(await setMandate(hearingId, words.mandate, owner, before));
  const contact = { contactName: "Anne", contactTitle: "", contactEmail: owner.email, contactPhone: "" };
  must(await setContact(hearingId, contact, owner, before));
  const phases = phaseKinds.map((kind, index) => ({
    ...{ kind, text: "", activities: [] },
    startsOn: addDays(publishOn, (index - 3) * 60),
    endsOn: addDays(publishOn, (index - 2) * 60 - 1),
  }));
  must(await setPlan(hearingId, phases, owner, before));
  if (policy) must(await setPublicationPolicy(hearingId, policy, owner, before));
  if (asks) must(await setBackgroundAsked(hearingId, { asks: "yes" }, owner, before));
  must(await requestApproval(hearingId, owner, before));
  if (approved) must(await approveHearing(hearingId, other, before));
  return { hearingId, slug, strategyId, section, owner, other };
}

/** The hearing at an address as everybody sees it now. */
export async function shownHearing(slug: string): Promise<PublicHearing | null> {
  const row = await readPublicHearing(slug);
  return row && asPublic(row, now());
}

/** A submission as the web form sends it, with what the test says of it. */
export const incoming = (hearingId: string, said: Partial<Incoming> = {}): Incoming => ({
  ...{ hearingId, idempotencyKey: randomUUID(), name: "Ida Å", email: `${randomUUID()}@post.example` },
  ...{
    protectedAddress: false,
    locale: "da",
    body: "Vandet er brunt.",
    onBehalfOf: "self",
    organisation: "",
  },
  ...{ sectionIdentity: null, channel: "web", suspicions: [] },
  ...said,
});

export const receive = async (hearingId: string, said: Partial<Incoming> = {}, when?: Date) =>
  must(await receiveSubmission(incoming(hearingId, said), when));

export type Answered = Situation & {
  submissionId: string;
  participantId: string;
  point: string;
  responseId: string;
};

/**
 * A closed hearing with submission 1: confirmed, published with the given phrases left out, all of it one point, which
 * has an approved answer that waits for its release.
 */
export async function answeredHearing(given: {
  words?: Words;
  said: Partial<Incoming> & { body: string };
  leftOut?: string[];
  theme: string;
  reason: string;
}): Promise<Answered> {
  const situation = await hearing({ publishedDaysAgo: 90, words: given.words ?? DANISH });
  const { hearingId, section, owner, other } = situation;
  must(await closeHearing(hearingId));
  const { submissionId, participantId } = await receive(hearingId, given.said);
  must(await confirmAddress(participantId));
  await showFiles(hearingId, 1, other);
  must(await publishSubmission(hearingId, 1, { ranges: [], phrases: given.leftOut ?? [] }, other));
  const mark = {
    ...{ start: 0, end: given.said.body.length, passage: "", kind: "objection" as const },
    ...{ section, themes: [given.theme], newTheme: "" },
  };
  const point = must(await markPoint(hearingId, 1, mark, other));
  const form = { outcome: "met" as const, reason: given.reason, points: [point], version: 0 };
  const responseId = must(await writeResponse(hearingId, form, owner));
  must(await approveResponse(responseId, 1, other));
  return { ...situation, submissionId, participantId, point, responseId };
}

/** A decision of today as its form gives it: the council's, following what was recommended, unless the test says otherwise. */
export const decided = (
  said: Partial<z.output<typeof decisionForm>> = {},
): z.output<typeof decisionForm> => ({
  ...{ kind: "council", body: "Rådet", meetingOn: isoDay(dayOf(now())), itemNumber: "1", itemTitle: "Vand" },
  ...{ recommendation: "A", presentation: "B", economy: "C", competence: "D", text: "E", absent: [] },
  ...{ dissent: "", politicalReason: "F", followsRecommendation: "yes", departures: [] },
  ...said,
});
