import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { addTheme } from "#app/domain/themes/add-theme.ts";
import { editTheme } from "#app/domain/themes/edit-theme.ts";
import { listThemes } from "#app/domain/themes/list-themes.ts";
import { mergeThemes } from "#app/domain/themes/merge-themes.ts";
import { removeTheme } from "#app/domain/themes/remove-theme.ts";
import type { ThemeColour } from "#app/domain/themes/theme.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, official, receive } from "#tests/support/situation.ts";

const form = (name: string, parent: string | null = null, caseworker: string | null = null) => ({
  ...{ name, parent, caseworker },
  colour: "blue" as ThemeColour,
});

/** Marks a word of a hearing's first submission with a theme that is written. */
const mark = async (hearingId: string, word: string, theme: string, by: Parameters<typeof markPoint>[3]) =>
  must(
    await markPoint(
      hearingId,
      1,
      { start: null, end: null, passage: word, kind: "proposal", section: null, themes: [], newTheme: theme },
      by,
    ),
  );

test("themes stand in a tree, and none can be put under itself however far down", async ({ database }) => {
  const { hearingId, owner } = await hearing();
  const water = must(await addTheme(hearingId, form("Vand"), owner));
  const sewer = must(await addTheme(hearingId, form("Kloak", water), owner));
  const pipes = must(await addTheme(hearingId, form("Rør", sewer), owner));
  must(await addTheme(hearingId, form("Ål"), owner));
  expect((await listThemes(hearingId)).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    ...["0 Vand", "1 Kloak", "2 Rør", "0 Ål"],
  ]);
  expect(await editTheme(hearingId, water, form("Vand", pipes), owner)).toMatchObject({
    refusal: "theme_under_itself",
  });
  await expect(
    database.pool.query("UPDATE theme SET parent_id = $1 WHERE id = $2", [pipes, water]),
  ).rejects.toThrow(/theme_under_itself/);
});

test("a merged theme gives its points, parts and name to the one that stays", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  await receive(hearingId, { body: "Brønd, rør, dæksel og vand." });
  await mark(hearingId, "Brønd", "Kloakker", owner);
  await mark(hearingId, "rør", "Kloak", owner);
  const themes = await listThemes(hearingId);
  const [kloak, kloakker] = ["Kloak", "Kloakker"].map(
    (name) => themes.find((one) => one.name === name)?.id ?? "",
  );
  must(await addTheme(hearingId, form("Dæksler", kloakker), owner));
  must(await mergeThemes(hearingId, kloakker ?? "", kloak ?? "", owner));
  await mark(hearingId, "dæksel", "Kloakker", owner);
  const after = await listThemes(hearingId);
  expect(after.map(({ name, depth, points, formerly }) => ({ name, depth, points, formerly }))).toEqual([
    { name: "Kloak", depth: 0, points: 3, formerly: ["Kloakker"] },
    { name: "Dæksler", depth: 1, points: 0, formerly: [] },
  ]);
  expect(await addTheme(hearingId, form("Kloakker"), owner)).toMatchObject({
    refusal: "theme_already_there",
  });
});

test("a theme can be merged into one of those under it", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  const water = must(await addTheme(hearingId, form("Vand"), owner));
  const sewer = must(await addTheme(hearingId, form("Kloak", water), owner));
  const pipes = must(await addTheme(hearingId, form("Rør", sewer), owner));
  must(await mergeThemes(hearingId, water, pipes, owner));
  expect((await listThemes(hearingId)).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    ...["0 Rør", "1 Kloak"],
  ]);
});

test("a theme in use is not removed, and the refusal says how much uses it", async ({ database: _ }) => {
  const { hearingId, owner } = await hearing();
  await receive(hearingId, { body: "Brønd og rør." });
  const point = await mark(hearingId, "Brønd", "Kloak", owner);
  const [theme] = await listThemes(hearingId);
  expect(await removeTheme(hearingId, theme?.id ?? "", owner)).toEqual({
    ...{ ok: false, refusal: "theme_in_use" },
    about: { name: "Kloak", points: 1 },
  });
  expect(point).toBeTruthy();
  const empty = must(await addTheme(hearingId, form("Tom"), owner));
  must(await removeTheme(hearingId, empty, owner));
  expect((await listThemes(hearingId)).map(({ name }) => name)).toEqual(["Kloak"]);
});

test("a theme's caseworker belongs to the department, and its hearing is the hearing's own", async ({
  database: _,
}) => {
  const { hearingId, owner, other } = await hearing();
  const elsewhere = await hearing();
  const stranger = await official("Finn", ["caseworker"], "Børn");
  const theme = must(await addTheme(hearingId, form("Vand", null, other.id), owner));
  expect((await listThemes(hearingId))[0]?.caseworker).toBe("Bo");
  expect(await addTheme(hearingId, form("Jord", null, stranger.id), owner)).toMatchObject({
    refusal: "caseworker_unknown",
  });
  expect(await addTheme(elsewhere.hearingId, form("Jord", theme), owner)).toMatchObject({
    refusal: "theme_unknown",
  });
});
