import { database } from "#app/server/database.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing } from "#tests/support/situation.ts";

test("each hearing gets a number of its own, also when several are begun at once, and keeps it", async ({
  database: { prisma },
}) => {
  const begun = await Promise.all([hearing(), hearing(), hearing()]);
  const rows = await prisma.hearing.findMany({ orderBy: { number: "asc" } });
  expect(rows.map(({ number }) => number)).toEqual(begun.map((_, index) => index + 1));
  const id = begun[0]?.hearingId ?? "";
  await expect(database().hearing.update({ where: { id }, data: { number: 77 } })).rejects.toThrow(
    /keeps its number/,
  );
  await prisma.hearing.update({ where: { id }, data: { title: "Et andet navn" } });
});
