/** The dates and facts a hearing's stage is worked out from. */
export type HearingFacts = {
  approvedAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  adoptedAt: Date | null;
  concludedAt: Date | null;
};

/** How far the answering has come, as facts beside the hearing's own dates. */
export type Progress = { points: number; releases: number; decisions: number };

export const stages = [
  "draft",
  "scheduled",
  "open",
  "closed",
  "processing",
  "up_for_decision",
  "decided",
  "followed_up",
] as const;
export type Stage = (typeof stages)[number];

/** Where a hearing is at an instant: never stored, always worked out from its dates, answers and decisions. */
export function stageOf(hearing: HearingFacts, progress: Progress, at: Date): Stage {
  if (!hearing.approvedAt || !hearing.opensAt || !hearing.closesAt) return "draft";
  if (at < hearing.opensAt) return "scheduled";
  if (at < hearing.closesAt) return "open";
  if (hearing.concludedAt) return "followed_up";
  if (hearing.adoptedAt) return "decided";
  if (progress.releases > 0 || progress.decisions > 0) return "up_for_decision";
  return progress.points > 0 ? "processing" : "closed";
}

/** The public sees a hearing from the moment it has been approved: first as coming, then with its text. */
export const isAnnounced = (hearing: HearingFacts): boolean => hearing.approvedAt !== null;

/** The text, the form and everything else public is there from the opening, by the clock. */
export const hasOpened = (hearing: HearingFacts, at: Date): boolean =>
  hearing.approvedAt !== null && hearing.opensAt !== null && hearing.opensAt <= at;

export const isOpen = (hearing: HearingFacts, at: Date): boolean =>
  hasOpened(hearing, at) && hearing.closesAt !== null && at < hearing.closesAt;

/** Submissions are taken from the opening until the hearing has been concluded; after the deadline they are marked late. */
export const takesSubmissions = (hearing: HearingFacts, at: Date): boolean =>
  hasOpened(hearing, at) && hearing.concludedAt === null;
