import { may } from "#app/domain/staff/staff.ts";
import { idFrom } from "#app/http/found.ts";
import { inboundSource } from "#app/http/inbound-file.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import type { Route } from "./+types/inbox-source.ts";

/** A mail about a hearing as it came. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return inboundSource(hearing.id, idFrom(params.item));
}
