import { redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { freezeWhiteBook } from "#app/domain/white-book/freeze-white-book.ts";
import { freezeForm } from "#app/domain/white-book/white-book.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/freeze-white-book.ts";

/** Freezes the next snapshot of the white book. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.release);
  const form = await readForm(request, freezeForm);
  if (!form.ok) return invalid(form);
  const frozen = await freezeWhiteBook(hearing.id, form.value.revision, staff);
  if (!frozen.ok) return refusedWith(frozen, {});
  throw redirect(paths.whiteBook(hearing.id), 303);
}

export default function FreezeWhiteBook({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.whiteBook(params.hearingId)} />;
}
