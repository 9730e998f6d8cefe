import { database } from "#app/server/database.ts";

/** Everybody with access, and those who have been shut out, by name; `invited` are those who have not chosen a password yet. */
export async function listStaff() {
  const rows = await database().staff.findMany({
    orderBy: { name: "asc" },
    include: {
      departments: { include: { department: true } },
      accounts: true,
      notices: { orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  return rows.map(({ id, name, email, roles, active, departments, accounts, notices }) => ({
    ...{ id, name, email, roles, active },
    departments: departments.map((membership) => membership.department.name),
    invited: accounts.every(({ password }) => password === null),
    unreached: notices.some(({ failedAt }) => failedAt !== null),
  }));
}
