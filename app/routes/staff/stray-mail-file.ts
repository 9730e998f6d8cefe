import { idFrom } from "#app/http/found.ts";
import { inboundFile } from "#app/http/inbound-file.ts";
import { requireAdministrator } from "#app/http/session.ts";
import type { Route } from "./+types/stray-mail-file.ts";

/** A file that hangs on a mail about no hearing. */
export async function loader({ params, request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return inboundFile(null, idFrom(params.mail), params.position);
}
