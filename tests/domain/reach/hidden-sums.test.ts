import { expect, test } from "@playwright/test";
import { FEWEST_ANSWERED, hiddenSums, SMALLEST_SHOWN, shownSums } from "#app/domain/reach/shown-sums.ts";

/** Every way in which so many people can have given so many answers. */
function* tables(answers: number, total: number): Generator<number[]> {
  if (answers === 1) return void (yield [total]);
  for (let first = 0; first <= total; first += 1)
    for (const rest of tables(answers - 1, total - first)) yield [first, ...rest];
}

/** What somebody sees who knows the total and the rule: the hidden places, and the sums of the others. */
const seen = (counts: number[]): string => {
  const hidden = hiddenSums(counts);
  return counts.map((count, index) => (hidden[index] ? "?" : count)).join(" ");
};

/** The hidden sums that can only be one number, given all that is seen. */
function givenAway(answers: number, total: number): string[] {
  const possible = new Map<string, Set<number>[]>();
  for (const counts of tables(answers, total)) {
    if (shownSums(counts) === null) continue;
    const known = seen(counts);
    const values = possible.get(known) ?? counts.map(() => new Set<number>());
    for (const [index, count] of counts.entries()) values[index]?.add(count);
    possible.set(known, values);
  }
  return [...possible].flatMap(([known, values]) =>
    known.split(" ").flatMap((cell, index) => (cell === "?" && values[index]?.size === 1 ? [known] : [])),
  );
}

test("no sum under five is shown", () => {
  const shown = [...tables(4, 24)].flatMap((counts) =>
    counts.filter((_, index) => !hiddenSums(counts)[index]),
  );
  expect(Math.min(...shown)).toBe(SMALLEST_SHOWN);
});

test("whoever knows the total, every sum that is shown and the rule cannot work out a single hidden one", () => {
  const given = [2, 3, 4].flatMap((answers) =>
    [FEWEST_ANSWERED, 11, 13, 16, 20, 25, 30].flatMap((total) => givenAway(answers, total)),
  );
  expect(given).toEqual([]);
});

test("a single small sum takes the next smallest with it, and all that are as large", () => {
  expect(shownSums([3, 12, 40, 45])).toEqual({ shares: [null, null, 40, 45], about: 100 });
  expect(hiddenSums([3, 12, 12, 73])).toEqual([true, true, true, false]);
  expect(hiddenSums([0, 2, 30, 68])).toEqual([true, true, true, false]);
  expect(shownSums([20, 30, 50])).toEqual({ shares: [20, 30, 50], about: 100 });
});

test("nothing is shown where too few have answered, or where everything would be hidden", () => {
  expect(shownSums([9])).toBeNull();
  expect(shownSums([])).toBeNull();
  expect(shownSums([0, 0, 0])).toBeNull();
  expect(shownSums([4, 6])).toBeNull();
  expect(shownSums([50, 0])).toBeNull();
});
