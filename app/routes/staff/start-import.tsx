import { redirect } from "react-router";
import { startForm } from "#app/domain/imports/import.ts";
import { startImport } from "#app/domain/imports/start-import.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/start-import.ts";

/** Lets a checked import run. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.import);
  const form = await readForm(request, startForm);
  if (!form.ok) return invalid(form);
  const done = await startImport(hearing.id, id, form.value, staff);
  if (!done.ok) return refusedWith(done, {});
  throw redirect(paths.import(hearing.id, id), 303);
}

export default function StartImport({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.import(params.hearingId, params.import)} />;
}
