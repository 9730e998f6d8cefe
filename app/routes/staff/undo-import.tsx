import { redirect } from "react-router";
import { undoImport } from "#app/domain/imports/undo-import.ts";
import { may } from "#app/domain/staff/staff.ts";
import { refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/undo-import.ts";

/** Takes an import back. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.import);
  const done = await undoImport(hearing.id, id, staff);
  if (!done.ok) return refusedWith(done, {});
  throw redirect(paths.import(hearing.id, id), 303);
}

export default function UndoImport({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.import(params.hearingId, params.import)} />;
}
