import type { Hearing } from "#app/server/prisma/client.ts";
import { type Refused, refused } from "#app/shared/result.ts";

/** A hearing is set up until it has been approved; then its frame is a promise. */
export function refusalToSetUp(hearing: Hearing | null): Refused | null {
  if (!hearing) return refused("not_found");
  return hearing.approvedAt ? refused("hearing_already_approved") : null;
}
