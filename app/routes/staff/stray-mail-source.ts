import { idFrom } from "#app/http/found.ts";
import { inboundSource } from "#app/http/inbound-file.ts";
import { requireAdministrator } from "#app/http/session.ts";
import type { Route } from "./+types/stray-mail-source.ts";

/** A mail about no hearing as it came. */
export async function loader({ params, request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return inboundSource(null, idFrom(params.mail));
}
