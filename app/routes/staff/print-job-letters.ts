import { ContentDisposition } from "@remix-run/headers";
import { findLetters } from "#app/domain/print-jobs/find-print-job.ts";
import { may } from "#app/domain/staff/staff.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import type { Route } from "./+types/print-job-letters.ts";

/** The letters of a print job, while it is open. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { number, pdf } = found(await findLetters(hearing.id, idFrom(params.job)));
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": new ContentDisposition({
        type: "attachment",
        filename: `breve-${number}.pdf`,
      }).toString(),
      "Cache-Control": "private, no-store",
    },
  });
}
