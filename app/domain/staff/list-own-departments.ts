import { database } from "#app/server/database.ts";
import { may, type Staff } from "./staff.ts";

/** The departments that somebody works in, by name; all of them for an administrator. */
export const listOwnDepartments = (staff: Staff): Promise<{ id: string; name: string }[]> =>
  database().department.findMany({
    where: may.administer(staff) ? {} : { id: { in: staff.departmentIds } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
