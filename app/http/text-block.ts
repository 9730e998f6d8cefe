import { may, type Staff } from "#app/domain/staff/staff.ts";
import { findTextBlock } from "#app/domain/text-blocks/find-text-block.ts";
import { found, idFrom, notFound } from "./found.ts";
import { requireStaff } from "./session.ts";

/** The signed-in official who writes answers; others get the page that does not exist. */
export async function requireWriter(request: Request): Promise<Staff> {
  const staff = await requireStaff(request);
  if (!may.writeTextBlock(staff, null)) throw notFound();
  return staff;
}

/** The text block of an address, for an official who may write it. */
export async function requireTextBlock(request: Request, id: string | undefined) {
  const staff = await requireWriter(request);
  return { staff, block: found(await findTextBlock(idFrom(id), staff)) };
}
