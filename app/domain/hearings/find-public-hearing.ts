import { standing } from "#app/domain/submissions/standing.ts";
import { database, databaseNow } from "#app/server/database.ts";
import type { Prisma } from "#app/server/prisma/client.ts";
import type { NamesShown, PhaseKind, PublishWhen } from "#app/server/prisma/enums.ts";
import { addDays, at, dayFromColumn, dayOf, daysBetween, isBefore, startOfDay } from "#app/shared/time.ts";
import { hasOpened, isAnnounced, isOpen, type Stage, stageOf, takesSubmissions } from "./hearing.ts";
import { limitsFromColumn, type Mandate } from "./mandate.ts";
import { returned } from "./party.ts";

export type TimeOfPhase = "past" | "now" | "future";

/** A hearing as everybody may see it. Nothing of its text, submissions or answers is in here. */
export type PublicHearing = {
  id: string;
  strategyId: string;
  number: number;
  slug: string;
  title: string;
  intro: string;
  topic: string;
  area: string;
  stage: Stage;
  hasOpened: boolean;
  isOpen: boolean;
  takesSubmissions: boolean;
  /** When all this was so, by the database's clock. */
  asOf: Date;
  opensAt: Date;
  closesAt: Date;
  /** Whole Danish days until the last day; 0 on the day itself, negative afterwards. */
  daysLeft: number;
  parentTitle: string | null;
  departmentName: string;
  rule: { name: string; nameEn: string; paragraph: string };
  contact: { name: string; title: string; email: string; phone: string };
  publishWhen: PublishWhen;
  namesShown: NamesShown;
  mandate: Mandate;
  phases: {
    kind: PhaseKind;
    startsOn: Date;
    endsOn: Date;
    time: TimeOfPhase;
    text: string;
    activities: Activity[];
  }[];
  /** `unreached`: its invitation or reminder came back, and it has not been reached in another way. */
  parties: { name: string; answered: boolean; unreached: boolean }[];
  submissionCount: number;
  hearingVersionId: string;
  adoptedVersionId: string | null;
  adoptedAt: Date | null;
  answersReleasedAt: Date | null;
  /** The day by which the municipality has said the answers come; the start of it. Null when it has not, or when they are out. */
  answersExpectedOn: Date | null;
  /** Whether that day has passed. */
  answersLate: boolean;
  decisionCount: number;
  /** When the personal data of its participants was erased; null while it is kept. */
  erasedAt: Date | null;
};
type Activity = { title: string; place: string; startsAt: Date; text: string };

const included = {
  strategy: { include: { parent: true, department: true } },
  rule: true,
  mandate: true,
  phases: { include: { activities: { orderBy: { startsAt: "asc" } } }, orderBy: { startsOn: "asc" } },
  parties: { orderBy: { name: "asc" }, include: { _count: { select: { notices: { where: returned } } } } },
  releases: { orderBy: { number: "asc" }, take: 1 },
  erasures: { where: { participantId: null, erasedAt: { not: null } }, take: 1 },
  _count: { select: { submissions: { where: standing }, releases: true, decisions: true } },
} satisfies Prisma.HearingInclude;
type Row = Prisma.HearingGetPayload<{ include: typeof included }>;
/** What the database says of an announced hearing: `asPublic` tells what that means at a moment. `worked`: it has points. */
export type HearingRow = Row & { worked: boolean };

/** The announced hearing at an address; null when there is none, or when it has not been approved. */
export async function readPublicHearing(slug: string): Promise<HearingRow | null> {
  const row = await database().hearing.findFirst({
    where: { slug, approvedAt: { not: null } },
    include: included,
  });
  return row && isAnnounced(row) ? withWork(row) : null;
}

/** A hearing as the public will see it, for officials; null while its checklist has holes. */
export async function findHearingPreview(id: string): Promise<PublicHearing | null> {
  const row = await database().hearing.findUnique({ where: { id }, include: included });
  return row && asPublic(await withWork(row), await databaseNow());
}

async function withWork(row: Row): Promise<HearingRow> {
  const point = await database().point.findFirst({
    where: { submission: { hearingId: row.id } },
    select: { id: true },
  });
  return { ...row, worked: point !== null };
}

/** A hearing as everybody may see it at this moment of the database's clock; null while its checklist has holes. */
export function asPublic(row: HearingRow, now: Date): PublicHearing | null {
  if (!row.opensAt || !row.closesAt || !row.mandate || !row.rule) return null;
  const points = row.worked ? 1 : 0;
  const today = dayOf(now);
  const expected = row.answersExpectedOn && !row.releases[0] ? dayFromColumn(row.answersExpectedOn) : null;
  return {
    id: row.id,
    strategyId: row.strategyId,
    number: row.number,
    slug: row.slug,
    title: row.title,
    intro: row.intro,
    topic: row.topic,
    area: row.area,
    stage: stageOf(row, { points, releases: row._count.releases, decisions: row._count.decisions }, now),
    hasOpened: hasOpened(row, now),
    isOpen: isOpen(row, now),
    takesSubmissions: takesSubmissions(row, now),
    asOf: now,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    daysLeft: daysBetween(today, dayOf(new Date(row.closesAt.getTime() - 1))),
    parentTitle: row.strategy.parent?.title ?? null,
    departmentName: row.strategy.department.name,
    rule: { name: row.rule.name, nameEn: row.rule.nameEn, paragraph: row.rule.paragraph },
    contact: {
      name: row.contactName,
      title: row.contactTitle,
      email: row.contactEmail,
      phone: row.contactPhone,
    },
    publishWhen: row.publishWhen,
    namesShown: row.namesShown,
    mandate: {
      purpose: row.mandate.purpose,
      canInfluence: row.mandate.canInfluence,
      cannotInfluence: limitsFromColumn(row.mandate.cannotInfluence),
      howUsed: row.mandate.howUsed,
      resources: row.mandate.resources,
      possibleResults: row.mandate.possibleResults,
      successCriteria: row.mandate.successCriteria,
      whoDecides: row.mandate.whoDecides,
      decidedWhen: row.mandate.decidedWhen,
    },
    phases: row.phases.map((phase) => {
      const ends = startOfDay(addDays(dayFromColumn(phase.endsOn), 1));
      const starts = at(dayFromColumn(phase.startsOn), "00:00");
      const time: TimeOfPhase = ends <= now ? "past" : starts <= now ? "now" : "future";
      return {
        kind: phase.kind,
        startsOn: starts,
        endsOn: new Date(ends.getTime() - 1000),
        time,
        text: phase.text,
        activities: phase.activities.map(({ title, place, startsAt, text }) => ({
          title,
          place,
          startsAt,
          text,
        })),
      };
    }),
    parties: row.parties.map(({ name, submissionId, _count }) => ({
      ...{ name, answered: submissionId !== null },
      unreached: submissionId === null && _count.notices > 0,
    })),
    submissionCount: row._count.submissions,
    hearingVersionId: row.hearingVersionId ?? "",
    adoptedVersionId: row.adoptedVersionId,
    adoptedAt: row.adoptedAt,
    answersReleasedAt: row.releases[0]?.releasedAt ?? null,
    answersExpectedOn: expected && startOfDay(expected),
    answersLate: expected !== null && isBefore(expected, today),
    decisionCount: row._count.decisions,
    erasedAt: row.erasures[0]?.erasedAt ?? null,
  };
}
