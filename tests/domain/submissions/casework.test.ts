import type { CaseworkQuery } from "#app/domain/submissions/casework-filter.ts";
import { indexSubmissions } from "#app/domain/submissions/index-submissions.ts";
import {
  CASEWORK_PAGE,
  countCasework,
  type From,
  listCasework,
} from "#app/domain/submissions/list-casework.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

const all: CaseworkQuery = { filter: "all", words: "" };

test("officials see the submissions page by page, and a filter counts only its own", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const many = CASEWORK_PAGE + 3;
  for (let number = 1; number <= many; number += 1) await receive(hearingId, { body: `Svar ${number}.` });
  const numbers = async (query: Partial<CaseworkQuery>, from: From) => {
    const { lines, earlier, later } = await listCasework(hearingId, { ...all, ...query }, from);
    return { from: lines[0]?.number, to: lines.at(-1)?.number, earlier, later };
  };
  expect(await numbers({}, { after: 0 })).toEqual({ from: 1, to: 50, earlier: false, later: true });
  expect(await numbers({}, { after: 50 })).toEqual({ from: 51, to: many, earlier: true, later: false });
  expect(await numbers({}, { before: 51 })).toEqual({ from: 1, to: 50, earlier: false, later: true });
  const newest = { from: many - CASEWORK_PAGE + 1, to: many, earlier: true, later: false };
  expect(await numbers({}, { before: 1_000_000_000 })).toEqual(newest);
  must(await markNothing(hearingId, 1, { start: 0, end: 7, passage: "" }, owner));
  expect((await numbers({ filter: "uncovered" }, { after: 0 })).from).toBe(2);
  expect(await countCasework(hearingId, { ...all, filter: "uncovered" })).toBe(many - 1);
  expect(await countCasework(hearingId, { ...all, filter: "uncleared" })).toBe(many);
});

test("a search finds a submission by its number and by its sender's e-mail address", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  await receive(hearingId, { body: "Der er 2 brønde.", email: "ida@stedet.example" });
  await receive(hearingId, { body: "Vandet er brunt.", email: "bo@stedet.example" });
  while ((await indexSubmissions()) > 0);
  const finds = async (words: string) =>
    (await listCasework(hearingId, { ...all, words }, { after: 0 })).lines.map(({ number }) => number);
  expect(await finds("2")).toEqual([1, 2]);
  expect(await finds("nr. 2")).toContain(2);
  expect(await finds(" Nr 1 ")).toContain(1);
  expect(await finds("BO@stedet.example")).toEqual([2]);
  expect(await finds("12")).toEqual([]);
});

test("a search finds inflections, parts of compound words, accents left out, and a slip of the pen", async ({
  database: _,
}) => {
  const { hearingId } = await hearing();
  const bodies = [
    "Trafikstøjen er slem.",
    "Cafeer og caféerne lukker.",
    "Cykelstier til skolerne.",
    "Intet.",
  ];
  for (const body of bodies) await receive(hearingId, { body });
  while ((await indexSubmissions()) > 0);
  const finds = async (words: string) =>
    (await listCasework(hearingId, { filter: "all", words }, { after: 0 })).lines.map(({ number }) => number);
  expect(await finds("støj")).toEqual([1]);
  expect(await finds("cafe")).toEqual([2]);
  expect(await finds("skole cykelsti")).toEqual([3]);
  expect(await finds("cykelsiter")).toEqual([3]);
  expect(await finds("skole støj")).toEqual([]);
  expect(await finds("') | ('%_\\ :*&!")).toEqual([]);
});
