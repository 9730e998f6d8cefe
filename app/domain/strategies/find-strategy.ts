import { database } from "#app/server/database.ts";

/** A strategy with its draft's id and its hearings; null when it does not exist. */
export async function findStrategy(id: string) {
  const row = await database().strategy.findUnique({
    where: { id },
    include: {
      department: true,
      parent: { select: { title: true } },
      versions: { where: { kind: "draft" }, select: { id: true } },
      hearings: {
        select: { id: true, title: true, slug: true, approvedAt: true },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  const draft = row?.versions[0];
  return row && draft ? { ...row, draftId: draft.id } : null;
}

/** The strategies of some departments, or all of them for null, newest first. */
export async function listStrategies(departmentIds: string[] | null) {
  return database().strategy.findMany({
    where: departmentIds ? { departmentId: { in: departmentIds } } : {},
    include: { department: { select: { name: true } }, parent: { select: { title: true } } },
    orderBy: { createdAt: "desc" },
  });
}
