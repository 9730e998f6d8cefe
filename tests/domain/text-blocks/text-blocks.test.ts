import { rewriteResponse, writeResponse } from "#app/domain/responses/write-response.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { addTextBlock } from "#app/domain/text-blocks/add-text-block.ts";
import { editTextBlock } from "#app/domain/text-blocks/edit-text-block.ts";
import { findTextBlock } from "#app/domain/text-blocks/find-text-block.ts";
import { listOfferedBlocks, listTextBlocks } from "#app/domain/text-blocks/list-text-blocks.ts";
import { setRetired } from "#app/domain/text-blocks/set-retired.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, official, receive, type Situation } from "#tests/support/situation.ts";

const THANKS =
  "Tak for forslaget.\nVi tager det med i det videre arbejde med strategien, når vi ser på afsnittet.";
const form = (name: string, department: string | null, body = THANKS, revision = 0) => ({
  ...{ name, department, body, revision },
});

/** A hearing with two points, and the department it belongs to. */
async function withPoints(): Promise<Situation & { points: string[]; department: string }> {
  const situation = await hearing({ publishedDaysAgo: 90 });
  const { hearingId, owner } = situation;
  await receive(hearingId, { body: "Brønd og rør." });
  const place = { passage: "", kind: "proposal" as const, section: null, themes: [], newTheme: "" };
  const points = [];
  for (const [start, end] of [
    [0, 5],
    [9, 12],
  ] as const)
    points.push(must(await markPoint(hearingId, 1, { ...place, start, end }, owner)));
  return { ...situation, points, department: owner.departmentIds[0] ?? "" };
}
const answer = (reason: string, points: string[], version = 0) => ({
  ...{ outcome: "noted" as const, reason, points, version },
});

test("an answer that holds a text block is on the block's list, also after the block was edited, until a version without it", async ({
  database: _,
}) => {
  const { hearingId, owner, points, department } = await withPoints();
  const used = must(await addTextBlock(form("Tak", department), owner));
  const other = must(await addTextBlock(form("Andet", null, "Det ligger uden for høringen."), owner));
  const reason =
    "Kære borger.  tak for forslaget.   Vi tager det med i det videre arbejde med strategien, når vi ser på afsnittet. Hilsen";
  const id = must(await writeResponse(hearingId, answer(reason, points), owner));
  const uses = async (block: string) => (await findTextBlock(block, owner))?.uses.map((use) => use.id);
  expect(await uses(used)).toEqual([id]);
  expect(await uses(other)).toEqual([]);
  must(await editTextBlock(used, form("Tak", department, "Mange tak.", 1), owner));
  must(await rewriteResponse(id, answer(`${reason} igen`, points, 1), owner));
  expect(await uses(used)).toEqual([id]);
  expect((await listTextBlocks(owner)).map((block) => [block.name, block.uses])).toEqual([
    ...[
      ["Andet", 0],
      ["Tak", 1],
    ],
  ]);
  must(await rewriteResponse(id, answer("Helt nyt.", points, 2), owner));
  expect(await uses(used)).toEqual([]);
});

test("two people who edit a text block at once never overwrite each other", async ({ database: _ }) => {
  const { owner, other, department } = await withPoints();
  const block = must(await addTextBlock(form("Tak", department), owner));
  const edits = await Promise.all([
    editTextBlock(block, form("Tak", department, "Annes ord.", 1), owner),
    editTextBlock(block, form("Tak", department, "Bos ord.", 1), other),
  ]);
  expect(edits.filter(({ ok }) => ok)).toHaveLength(1);
  expect(edits.find(({ ok }) => !ok)).toMatchObject({ refusal: "text_block_changed_meanwhile" });
});

test("a name is used once in a department, however it is written, and by two people at once", async ({
  database,
}) => {
  const { owner, other, department } = await withPoints();
  const added = await Promise.all([
    addTextBlock(form("Tak", department), owner),
    addTextBlock(form("tak", department), other),
  ]);
  expect(added.filter(({ ok }) => ok)).toHaveLength(1);
  expect(added.find(({ ok }) => !ok)).toMatchObject({ refusal: "text_block_already_there" });
  must(await addTextBlock(form("Tak", null), owner));
  await expect(
    database.pool.query(
      "INSERT INTO text_block (name, body, created_by_id) SELECT 'TAK', 'x', created_by_id FROM text_block LIMIT 1",
    ),
  ).rejects.toThrow(/text_block_name/);
});

test("a retired text block is not offered, keeps its uses, and does not come back over another of its name", async ({
  database: _,
}) => {
  const { hearingId, owner, points, department } = await withPoints();
  const block = must(await addTextBlock(form("Tak", department), owner));
  const id = must(await writeResponse(hearingId, answer(THANKS, points), owner));
  must(await setRetired(block, true, owner));
  expect(await listOfferedBlocks(department)).toEqual([]);
  expect((await findTextBlock(block, owner))?.uses.map((use) => use.id)).toEqual([id]);
  must(await addTextBlock(form("Tak", department), owner));
  expect(await setRetired(block, false, owner)).toMatchObject({ refusal: "text_block_already_there" });
});

test("a department's text blocks are its own; those of all departments are everybody's who answers", async ({
  database: _,
}) => {
  const { hearingId, owner, points, department } = await withPoints();
  const stranger = await official("Finn", ["caseworker"], "Børn");
  const ours = must(await addTextBlock(form("Vores", department), owner));
  const all = must(await addTextBlock(form("Alles", null, THANKS), owner));
  must(await writeResponse(hearingId, answer(THANKS, points), owner));
  expect(await findTextBlock(ours, stranger)).toBeNull();
  expect(await editTextBlock(ours, form("X", department, "x", 1), stranger)).toMatchObject({
    refusal: "not_found",
  });
  expect(await setRetired(ours, true, stranger)).toMatchObject({ refusal: "not_found" });
  expect(await addTextBlock(form("X", department), stranger)).toMatchObject({
    refusal: "department_unknown",
  });
  expect(await findTextBlock(all, stranger)).toMatchObject({ name: "Alles", uses: [] });
  expect((await findTextBlock(all, owner))?.uses).toHaveLength(1);
  expect((await listTextBlocks(stranger)).map(({ name }) => name)).toEqual(["Alles"]);
  expect((await listOfferedBlocks(department)).map(({ name }) => name)).toEqual(["Alles", "Vores"]);
});

test("a point that another response has meanwhile is not taken from it, and what was refused changes nothing", async ({
  database,
}) => {
  const { hearingId, owner, other, points } = await withPoints();
  const [first = "", second = ""] = points;
  const mine = must(await writeResponse(hearingId, answer("Mit.", [first]), owner));
  expect(await writeResponse(hearingId, answer("Også mit.", [first]), other)).toMatchObject({
    refusal: "points_not_free",
  });
  const theirs = must(await writeResponse(hearingId, answer("Deres.", [second]), other));
  expect(await rewriteResponse(theirs, answer("Begge.", [first], 1), other)).toMatchObject({
    refusal: "points_not_free",
  });
  const { rows } = await database.pool.query("SELECT id, response_id FROM point ORDER BY number");
  expect(rows).toEqual([
    { id: first, response_id: mine },
    { id: second, response_id: theirs },
  ]);
});
