import { CASEWORK_PAGE, listCasework } from "#app/domain/submissions/list-casework.ts";
import { markNothingToAnswer } from "#app/domain/submissions/mark-point.ts";
import { expect, test } from "#tests/support/database.ts";
import { hearing, must, receive } from "#tests/support/situation.ts";

test("officials see the submissions page by page, and a filter counts only its own", async ({
  database: _,
}) => {
  const { hearingId, owner } = await hearing();
  const many = CASEWORK_PAGE + 3;
  for (let number = 1; number <= many; number += 1) await receive(hearingId, { body: `Svar ${number}.` });
  const numbers = async (...asked: [Parameters<typeof listCasework>[1], string, number]) => {
    const { lines, found } = await listCasework(hearingId, ...asked);
    return { numbers: lines.map(({ number }) => number), found };
  };
  expect(await numbers("all", "", 2)).toEqual({ numbers: [51, 52, 53], found: many });
  expect(await numbers("all", "svar 53", 1)).toEqual({ numbers: [53], found: 1 });
  must(await markNothingToAnswer(hearingId, 1, { start: 0, end: 7, passage: "" }, owner));
  expect(await numbers("uncovered", "", 2)).toEqual({ numbers: [52, 53], found: many - 1 });
  expect((await numbers("uncleared", "", 1)).found).toBe(many);
});
