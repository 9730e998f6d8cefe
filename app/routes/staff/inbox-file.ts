import { may } from "#app/domain/staff/staff.ts";
import { idFrom } from "#app/http/found.ts";
import { inboundFile } from "#app/http/inbound-file.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import type { Route } from "./+types/inbox-file.ts";

/** A file that hangs on a mail about a hearing. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return inboundFile(hearing.id, idFrom(params.item), params.position);
}
