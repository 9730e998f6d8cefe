import type { Stage } from "#app/domain/hearings/hearing.ts";
import type { Outcome } from "#app/domain/responses/response.ts";
import type { Role } from "#app/domain/staff/staff.ts";
import type { SectionKind } from "#app/domain/strategies/section.ts";
import type { PointKind } from "#app/domain/submissions/point.ts";
import type { OnBehalfOf } from "#app/domain/submissions/submission.ts";
import { type Sign, signs } from "#app/domain/submissions/suspicions.ts";
import type { FollowUpState, PhaseKind } from "#app/server/prisma/enums.ts";
import * as m from "#app/shared/text/compiled/messages.js";

/** The domain's words as people read them, in the language of the page. */
export const wordFor = {
  stage: (stage: Stage) => m[`shared_stage_${stage}`](),
  outcome: (outcome: Outcome) => m[`shared_outcome_${outcome}`](),
  phase: (phase: PhaseKind) => m[`shared_phase_${phase}`](),
  sectionKind: (kind: SectionKind) => m[`shared_section_kind_${kind}`](),
  pointKind: (kind: PointKind) => m[`shared_point_kind_${kind}`](),
  role: (role: Role) => m[`shared_role_${role}`](),
  followUp: (state: FollowUpState) => m[`shared_follow_up_${state}`](),
  behalf: (behalf: OnBehalfOf) => m[`shared_behalf_${behalf}`](),
};

/** What suggested that nobody wrote a submission by hand. */
export const wordForSign = (sign: string): string =>
  m[`quarantine_sign_${signs.find((known): known is Sign => known === sign) ?? "other"}`]();

/** On whose behalf somebody wrote, as others speak of it: a citizen's "myself" is "themselves" to officials. */
export const staffWordForBehalf = (behalf: OnBehalfOf): string =>
  behalf === "self" ? m.casework_self() : wordFor.behalf(behalf);

/** What stands in public in place of a name that is not shown. */
export const unnamed = (behalf: OnBehalfOf): string => m[`shared_unnamed_${behalf}`]();

/** How near a deadline is, in words; when the hearing has been decided, nothing: nobody waits any more. */
export function daysLeftText(stage: Stage, daysLeft: number): string {
  if (stage === "open") {
    if (daysLeft === 0) return m.shared_last_day();
    return daysLeft === 1 ? m.shared_day_left() : m.shared_days_left({ days: daysLeft });
  }
  if (stage === "decided" || stage === "followed_up") return "";
  return m.shared_days_since({ days: -daysLeft });
}
