import { findOwnFile } from "#app/domain/attachments/find-file.ts";
import { attachmentFile } from "#app/http/attachment-file.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireParticipant } from "#app/http/participant.ts";
import type { Route } from "./+types/attachment.ts";

/** A file that the participant of the link sent, as they sent it. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { id } = await requireParticipant(params.token);
  const file = await findOwnFile(id, numberFrom(params.number), numberFrom(params.position));
  return attachmentFile(request, found(file), { isPublic: false });
}
