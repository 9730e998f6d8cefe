import { database } from "#app/server/database.ts";

export const JOURNAL_PAGE = 100;

/** The journal of a chain, newest first, with who did it by name, and whether the chain is unbroken. */
export async function listJournal(chain: string, page: number) {
  const [rows, found, broken] = await Promise.all([
    database().journalEntry.findMany({
      where: { chain },
      orderBy: { number: "desc" },
      skip: (page - 1) * JOURNAL_PAGE,
      take: JOURNAL_PAGE,
    }),
    database().journalEntry.count({ where: { chain } }),
    countBroken(chain),
  ]);
  const ids = rows.flatMap((row) => row.actorId ?? []);
  const staff = await database().staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map((one) => [one.id, one.name]));
  return { rows: rows.map((row) => ({ ...row, actor: names.get(row.actorId ?? "") ?? "" })), found, broken };
}

/** How many entries of a chain do not carry their own hash or that of the one before: 0 when nothing was tampered with. */
async function countBroken(chain: string): Promise<number> {
  const [row] = await database().$queryRaw<{ broken: number }[]>`
    SELECT count(*)::int AS broken FROM (
      SELECT e.hash <> journal_hash(e) OR e.previous_hash <> coalesce(lag(e.hash) OVER (ORDER BY e.number), repeat('0', 64))
             OR e.number <> row_number() OVER (ORDER BY e.number) AS wrong
        FROM journal_entry e WHERE e.chain = ${chain}) checked WHERE wrong`;
  return row?.broken ?? 0;
}
