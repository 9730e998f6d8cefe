import { ContentDisposition } from "@remix-run/headers";
import { redirect } from "react-router";
import { recordPackageTaken } from "#app/domain/retention/record-package-taken.ts";
import { may } from "#app/domain/staff/staff.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { streamOf } from "#app/http/stream-of.ts";
import { paths } from "#app/shared/paths.ts";
import type { Route } from "./+types/package.ts";

/** Opening the address gives nothing: taking a package is noted in the journal. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.conclude);
  numberFrom(params.package);
  throw redirect(paths.retention(hearing.id));
}

/** A package, while it is there; when it is not, the page says why. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const taken = await recordPackageTaken(hearing.id, numberFrom(params.package), staff);
  if (!taken.ok) throw redirect(paths.retention(hearing.id), 303);
  const { number, size, bytes } = taken.value;
  return new Response(streamOf(bytes), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(size),
      "Content-Disposition": new ContentDisposition({
        type: "attachment",
        filename: `journalpakke-${hearing.slug}-${number}.zip`,
      }).toString(),
      "Cache-Control": "private, no-store",
    },
  });
}
