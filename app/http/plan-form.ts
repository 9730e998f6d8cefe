import type { z } from "zod";
import { phaseKinds, planForm } from "#app/domain/hearings/setup-forms.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { at, parseDay } from "#app/shared/time.ts";
import { type FieldErrors, normalised, type Typed } from "./form.ts";

type Plan = z.output<typeof planForm>;
type Activity = { title: string; place: string; startsAt: Date; text: string };
type ReadPlan = ({ ok: true; value: Plan } | { ok: false; errors: FieldErrors }) & { typed: Typed };

/** "2026-12-01 19:00 | title | place | text", a line each; null when a line is not like that. */
function activitiesIn(lines: string): Activity[] | null {
  const activities: Activity[] = [];
  for (const line of lines.split("\n").filter((one) => one.trim())) {
    const [when = "", title = "", place = "", text = ""] = line.split("|").map((part) => part.trim());
    const [date = "", clock = ""] = when.split(/\s+/);
    const day = parseDay(date);
    if (!day || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock) || !title || !place) return null;
    activities.push({ title, place, startsAt: at(day, clock), text });
  }
  return activities;
}

/** Reads the time plan: for each phase its days, text and activities, as fields like `hearing.startsOn`. */
export async function readPlan(request: Request): Promise<ReadPlan> {
  const form = await request.formData();
  const typed: Typed = Object.fromEntries(
    [...form].map(([name, value]) => [name, typeof value === "string" ? normalised(value) : ""]),
  );
  const field = (name: string) => String(typed[name] ?? "");
  const errors: FieldErrors = {};
  const phases = phaseKinds.map((kind) => {
    const activities = activitiesIn(field(`${kind}.activities`));
    if (!activities) errors[`${kind}.activities`] = m.staff_plan_activity_error();
    return {
      kind,
      startsOn: field(`${kind}.startsOn`),
      endsOn: field(`${kind}.endsOn`),
      text: field(`${kind}.text`),
      activities: activities ?? [],
    };
  });
  const read = planForm.safeParse(phases);
  for (const issue of read.error?.issues ?? []) {
    const [index, name = "startsOn"] = issue.path;
    errors[`${phaseKinds[Number(index)]}.${String(name)}`] ??= issue.message;
  }
  if (read.success && Object.keys(errors).length === 0) return { ok: true, value: read.data, typed };
  return { ok: false, errors, typed };
}
