import { database } from "#app/server/database.ts";

/** Everybody with access, and those who have been shut out, by name. */
export async function listStaff() {
  const rows = await database().staff.findMany({
    orderBy: { name: "asc" },
    include: { departments: { include: { department: true } } },
  });
  return rows.map(({ id, name, email, roles, active, departments }) => ({
    ...{ id, name, email, roles, active },
    departments: departments.map((membership) => membership.department.name),
  }));
}
