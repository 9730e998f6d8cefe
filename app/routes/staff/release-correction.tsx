import { redirect } from "react-router";
import { z } from "zod";
import { findResponse } from "#app/domain/responses/list-responses.ts";
import { releaseCorrection } from "#app/domain/responses/release-correction.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/release-correction.ts";

const versionForm = z.object({ version: z.coerce.number().int().min(1) });

/** Lets an approved correction out, and tells everybody whose points it answers. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.release);
  const { id } = found(await findResponse(hearing.id, idFrom(params.response)));
  const form = await readForm(request, versionForm);
  if (!form.ok) return invalid(form);
  const released = await releaseCorrection(id, form.value.version, staff);
  if (!released.ok) return refusedWith(released, form.typed);
  throw redirect(saying(paths.response(hearing.id, id), "correction_released"), 303);
}

export default function ReleaseCorrection({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.response(params.hearingId, params.response)} />;
}
