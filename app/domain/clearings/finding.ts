import { z } from "zod";
import { SURE } from "#app/domain/personal-data/detected.ts";
import { isLeftOutByItself } from "#app/domain/submissions/personal-data.ts";
import type { FindingCarrier, FindingDecision, FindingKind, HoldGround } from "#app/server/prisma/enums.ts";

export type { FindingCarrier, FindingDecision, FindingKind, HoldGround };

/** In the order in which they are named. */
export const findingKinds = [
  "cpr",
  "account",
  "email",
  "phone",
  "address",
  "person",
  "health",
  "other",
] as const satisfies FindingKind[];
export const holdGrounds = [
  "personal_data",
  "tone",
  "rights",
  "off_topic",
  "name_misused",
  "own_wish",
  "other",
] as const satisfies HoldGround[];
/** Those an official may give; a participant's own wish is theirs alone. */
export const officialGrounds = holdGrounds.filter((ground) => ground !== "own_wish");
const decisions = ["left_out", "may_stay"] as const satisfies FindingDecision[];

export type Finding = {
  id: string;
  carrier: FindingCarrier;
  start: number;
  end: number;
  kind: FindingKind;
  score: number;
  decision: FindingDecision | null;
};

/** How many passages of which kind. */
export type Passages = Partial<Record<FindingKind, number>>;

/** What the public does not see of a hearing's submissions, and why. */
export type NotShown = {
  /** Nobody has decided yet, or the deadline is waited for. */
  waiting: number;
  withdrawn: number;
  heldBack: { ground: HoldGround; count: number }[];
  /** Passages left out of what is shown, of each kind. */
  passages: Passages;
};

/** What is proposed before anybody has decided: null where somebody must look, because it may belong to the debate. */
export const proposedFor = (kind: FindingKind): FindingDecision | null =>
  isLeftOutByItself(kind) || kind === "other" ? "left_out" : null;

/** A CPR number is never public (databeskyttelsesloven § 11); what merely has its shape may be something else. */
export const mayStay = ({ kind, score }: Pick<Finding, "kind" | "score">): boolean =>
  kind !== "cpr" || score < SURE;

export const isUndecided = ({ decision }: Pick<Finding, "decision">): boolean => decision === null;

/** How many were left out of each kind, in the order in which kinds are named. */
export function passagesOf(findings: Pick<Finding, "kind" | "decision">[]): Passages {
  const out = findings.filter(({ decision }) => decision === "left_out");
  return Object.fromEntries(
    findingKinds
      .map((kind) => [kind, out.filter((finding) => finding.kind === kind).length] as const)
      .filter(([, count]) => count > 0),
  );
}

/** The passages as a column holds them; what it does not know is left. */
export const passagesFromColumn = (value: unknown): Passages =>
  z.partialRecord(z.enum(findingKinds), z.number()).catch({}).parse(value);

/** Decisions as a form sends them: `finding-<id>` = left_out or may_stay. */
export const decisionsFrom = (fields: Record<string, unknown>): Map<string, FindingDecision> =>
  new Map(
    Object.entries(fields).flatMap(([name, value]) => {
      const decision = decisions.find((one) => one === value);
      return name.startsWith("finding-") && decision ? [[name.slice("finding-".length), decision]] : [];
    }),
  );
