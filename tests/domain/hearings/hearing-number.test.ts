import { database } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing } from "#tests/support/situation.ts";

test("each hearing gets a number of its own, also when several are begun at once, and keeps it", async ({
  database: { prisma },
}) => {
  const first = await hearing();
  const begun = [first, ...(await Promise.all([hearing(), hearing()]))];
  const rows = await prisma.hearing.findMany({ orderBy: { number: "asc" } });
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(new Set(begun.map(({ hearingId }) => hearingId)).size).toBe(3);
  const id = first.hearingId;
  await expect(database().hearing.update({ where: { id }, data: { number: 77 } })).rejects.toThrow(
    /keeps its number/,
  );
  await prisma.hearing.update({ where: { id }, data: { title: "Et andet navn" } });
});
