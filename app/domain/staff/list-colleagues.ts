import { database } from "#app/server/database.ts";

/** Everybody who answers in some department and can be asked for advice, by name, with where they work. */
export async function listColleagues(): Promise<{ id: string; name: string }[]> {
  const rows = await database().staff.findMany({
    where: { active: true, roles: { hasSome: ["caseworker", "approver", "owner", "administrator"] } },
    orderBy: { name: "asc" },
    include: { departments: { include: { department: { select: { name: true } } } } },
  });
  return rows.map(({ id, name, departments }) => ({
    id,
    name: [name, departments.map(({ department }) => department.name).join(", ")].filter(Boolean).join(" – "),
  }));
}
