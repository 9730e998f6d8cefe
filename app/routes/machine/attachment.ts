import { data, redirect } from "react-router";
import { findPublicFile } from "#app/domain/attachments/find-file.ts";
import { findErased } from "#app/domain/submissions/find-erased.ts";
import { attachmentFile } from "#app/http/attachment-file.ts";
import { numberFrom } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import type { Route } from "./+types/attachment.ts";

/** A published file of a published submission. Where it is not to be had its submission's page says why, or that there is none. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { id, slug, erasedAt } = await openedHearing(params.slug);
  const number = numberFrom(params.number);
  const position = numberFrom(params.position);
  const file = erasedAt ? null : await findPublicFile(id, number, position);
  if (file) return attachmentFile(request, file, { isPublic: true });
  const erased = await findErased(id, number);
  if (erased) throw data(m.retention_public_one({ number, day: writeDay(erased) }), { status: 410 });
  throw redirect(paths.submission(slug, number), { status: 303, headers: { "Cache-Control": "no-store" } });
}
