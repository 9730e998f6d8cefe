import { database } from "#app/server/database.ts";

/** Who can work on the cases of a department, by name. */
export const listCaseworkers = (departmentId: string): Promise<{ id: string; name: string }[]> =>
  database().staff.findMany({
    where: {
      active: true,
      roles: { hasSome: ["caseworker", "approver", "owner"] },
      departments: { some: { departmentId } },
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
