import { redirect } from "react-router";
import { requestJournalPackage } from "#app/domain/retention/request-journal-package.ts";
import { may } from "#app/domain/staff/staff.ts";
import { refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/packages.ts";

/** Has a package made for the municipality's own records. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const asked = await requestJournalPackage(hearing.id, staff);
  if (!asked.ok) return refusedWith(asked, {});
  throw redirect(paths.retention(hearing.id), 303);
}

export default function Packages({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.retention(params.hearingId)} />;
}
