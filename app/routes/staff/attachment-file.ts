import { findFile } from "#app/domain/attachments/find-file.ts";
import { may } from "#app/domain/staff/staff.ts";
import { attachmentFile } from "#app/http/attachment-file.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import type { Route } from "./+types/attachment-file.ts";

/** A file as it came with a submission; with `?as=shown` as the public would get it. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const as = new URL(request.url).searchParams.get("as") === "shown" ? "shown" : "came";
  const file = await findFile(hearing.id, numberFrom(params.number), numberFrom(params.position), as);
  return attachmentFile(request, found(file), { isPublic: false });
}
