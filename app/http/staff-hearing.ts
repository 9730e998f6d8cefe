import { findHearing, type StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import type { Permission, Staff } from "#app/domain/staff/staff.ts";
import { idFrom } from "./found.ts";
import { requireRight } from "./session.ts";

/** The hearing of an address, for an official who has the right that the page asks for. */
export async function requireHearing(
  request: Request,
  hearingId: string | undefined,
  permission: Permission,
): Promise<{ staff: Staff; hearing: StaffHearing }> {
  const id = idFrom(hearingId);
  const { staff, found } = await requireRight(request, permission, () => findHearing(id));
  return { staff, hearing: found };
}
