import { ContentDisposition } from "@remix-run/headers";
import { redirect } from "react-router";
import { recordLettersTaken } from "#app/domain/print-jobs/record-letters-taken.ts";
import { may } from "#app/domain/staff/staff.ts";
import { idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import type { Route } from "./+types/print-job-letters.ts";

/** Opening the address gives nothing: taking letters is noted in the journal. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  throw redirect(paths.printJob(hearing.id, idFrom(params.job)));
}

/** The letters of a print job, while it is open; when there are none, the job's page says why. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.job);
  const taken = await recordLettersTaken(hearing.id, id, staff);
  if (!taken.ok) throw redirect(paths.printJob(hearing.id, id), 303);
  const { number, pdf } = taken.value;
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
