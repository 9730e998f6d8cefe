import { database } from "#app/server/database.ts";
import type { Staff } from "./staff.ts";

/** An active official by id, with departments; null when there is none or they have been shut out. */
export async function findStaff(id: string): Promise<Staff | null> {
  const row = await database().staff.findFirst({
    where: { id, active: true },
    include: { departments: true },
  });
  return (
    row && {
      id: row.id,
      name: row.name,
      email: row.email,
      roles: row.roles,
      departmentIds: row.departments.map((membership) => membership.departmentId),
    }
  );
}
