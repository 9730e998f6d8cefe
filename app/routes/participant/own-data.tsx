import { ContentDisposition } from "@remix-run/headers";
import { renderToStaticMarkup } from "react-dom/server";
import { redirect } from "react-router";
import { recordOwnDataTaken } from "#app/domain/participants/record-own-data-taken.ts";
import { found } from "#app/http/found.ts";
import { ownDataZip } from "#app/http/own-data-zip.ts";
import { requireParticipant } from "#app/http/participant.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { now, writeMoment } from "#app/shared/time.ts";
import { OwnDataPage } from "#app/ui/submission/own-data-page.tsx";
import type { Route } from "./+types/own-data.ts";

/** Opening the address gives nothing: that it was taken is noted in the journal. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.participant(params.token));
}

/** Everything that is kept about a participant, as a ZIP. */
export async function action({ params }: Route.ActionArgs) {
  const participant = await requireParticipant(params.token);
  const taken = await recordOwnDataTaken(participant.id);
  const data = found(taken.ok ? taken.value : null);
  const page = <OwnDataPage data={data} locale={getLocale()} taken={writeMoment(now())} />;
  return new Response(ownDataZip(data, `<!doctype html>${renderToStaticMarkup(page)}`), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": new ContentDisposition({
        type: "attachment",
        filename: `${m.my_data_folder()}-${data.hearing.slug}.zip`,
      }).toString(),
      "Cache-Control": "private, no-store",
    },
  });
}
