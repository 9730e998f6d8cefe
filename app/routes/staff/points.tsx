import { redirect } from "react-router";
import { z } from "zod";
import { may } from "#app/domain/staff/staff.ts";
import { markNothing } from "#app/domain/submissions/mark-nothing.ts";
import { markPoint } from "#app/domain/submissions/mark-point.ts";
import { nothingForm, pointForm } from "#app/domain/submissions/point.ts";
import { addressOf, caseworkQuery } from "#app/http/casework-query.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/points.ts";

const stepForm = z.object({ mark: z.string().optional() });

/** Marks a passage as a point or as "intet at besvare". */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const copy = request.clone();
  const step = (await readForm(copy, stepForm)).typed.mark;
  if (step === "nothing") {
    const form = await readForm(request, nothingForm);
    if (!form.ok) return invalid(form);
    const done = await markNothing(hearing.id, number, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
  } else {
    const form = await readForm(request, pointForm, ["themes"]);
    if (!form.ok) return invalid(form);
    const done = await markPoint(hearing.id, number, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
  }
  throw redirect(paths.caseworkSubmission(hearing.id, number) + addressOf(caseworkQuery(request)), 303);
}

export default function Points({ actionData, params }: Route.ComponentProps) {
  return (
    <RefusedStep
      answer={actionData}
      back={paths.caseworkSubmission(params.hearingId, Number(params.number))}
    />
  );
}
