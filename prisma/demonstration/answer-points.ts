import { approveResponse, sendBackResponse } from "#app/domain/responses/approve-response.ts";
import { writeResponse } from "#app/domain/responses/write-response.ts";
import type { Staff } from "#app/domain/staff/staff.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { type Range, uncovered } from "#app/domain/submissions/point.ts";
import { addDays, at } from "#app/shared/time.ts";
import { workingDay } from "./calendar.ts";
import type { MadeHearing } from "./make-hearing.ts";
import { makeThemes } from "./make-themes.ts";
import { must } from "./must.ts";
import { numbers } from "./send-submission.ts";
import type { Case, WrittenResponse, WrittenSubmission } from "./shape.ts";

/** Splits submissions into points, marks the rest "intet at besvare" where all is answered, writes and approves responses. */
export async function answerPoints(
  made: MadeHearing,
  written: Case,
  who: (key: string) => Staff,
): Promise<void> {
  const pointsOf = new Map<string, string[]>();
  const after = (days: number, clock: string) => at(workingDay(addDays(made.lastDay, days)), clock);
  const marked = after(8, "10:00");
  await makeThemes(made.hearingId, written.themes, who("jonas"), who, marked);
  for (const submission of written.submissions) await split(made, submission, who("jonas"), pointsOf, marked);
  const ids = new Map<WrittenResponse, string>();
  for (const response of written.responses) {
    const { key, outcome, reason, author } = response;
    const form = { outcome, reason, points: pointsOf.get(key) ?? [], version: 0 };
    const id = must(await writeResponse(made.hearingId, form, who(author), after(10, "11:00")));
    made.responses.set(key, id);
    ids.set(response, id);
  }
  for (const [{ approver, sentBack }, id] of ids) {
    if (approver) must(await approveResponse(id, 1, who(approver), after(14, "14:00")));
    if (sentBack) must(await sendBackResponse(id, 1, sentBack.reason, who(sentBack.by), after(14, "14:00")));
  }
}

async function split(
  made: MadeHearing,
  { body, points = [], answered = false, ...submission }: WrittenSubmission,
  by: Staff,
  pointsOf: Map<string, string[]>,
  when: Date,
): Promise<void> {
  const number = [...numbers].find(
    ([written]) => written.body === body && written.name === submission.name,
  )?.[1];
  if (!number) throw new Error(`The demonstration did not send the submission of ${submission.name}`);
  const taken: Range[] = [];
  for (const { passage, kind, section, themes, response } of points) {
    const start = body.indexOf(passage);
    if (start < 0)
      throw new Error(`The demonstration marks what ${submission.name} did not write: ${passage}`);
    taken.push({ start, end: start + passage.length });
    const identity = (section && made.sections.get(section)?.identity) || null;
    const form = {
      start,
      end: start + passage.length,
      passage,
      kind,
      section: identity,
      themes,
      newTheme: "",
    };
    const id = must(await markPoint(made.hearingId, number, form, by, when));
    if (response) pointsOf.set(response, [...(pointsOf.get(response) ?? []), id]);
  }
  if (!answered) return;
  for (const hole of uncovered(body, taken)) {
    must(await markNothing(made.hearingId, number, { ...hole, passage: "" }, by, when));
  }
}
