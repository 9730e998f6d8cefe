import { redirect } from "react-router";
import { z } from "zod";
import { findResponse } from "#app/domain/responses/list-responses.ts";
import { rewriteResponse } from "#app/domain/responses/write-response.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/response-points.ts";

/** More points for a response, and the version of it that was read. */
const morePoints = z.object({
  points: z.array(z.guid()).min(1),
  version: z.coerce.number().int().min(1),
});

/** Gives a response more points with the same words: a new version of it, which must be approved again. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { id, newest, points } = found(await findResponse(hearing.id, idFrom(params.response)));
  const form = await readForm(request, morePoints, ["points"]);
  if (!form.ok) return invalid(form);
  // Points of like letters follow the one they are like, and so does their answer.
  const own = points.filter(({ sameAsId }) => sameAsId === null);
  const all = [...new Set([...own.map((point) => point.id), ...form.value.points])];
  const { version } = form.value;
  const { outcome, reason } = newest;
  const written = await rewriteResponse(id, { outcome, reason, points: all, version }, staff);
  if (!written.ok) return refusedWith(written, form.typed);
  throw redirect(saying(paths.response(hearing.id, id), "answer_written"), 303);
}

export default function ResponsePoints({ actionData, params }: Route.ComponentProps) {
  const typed = actionData?.typed.points ?? [];
  const points = Array.isArray(typed) ? typed : [typed];
  return (
    <RefusedStep answer={actionData} back={paths.newResponse(params.hearingId, points, params.response)} />
  );
}
