import { findAnswersPreview } from "#app/domain/follow-ups/find-answers-preview.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/release-preview.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_preview_link() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const after = (new URL(request.url).searchParams.get("after") ?? "").slice(0, 120);
  return { id: hearing.id, preview: await findAnswersPreview(hearing.id, after) };
}

export default function ReleasePreview({ loaderData: { id, preview } }: Route.ComponentProps) {
  return (
    <>
      <p className="section-tools">
        <a href={paths.release(id)}>← {m.casework_release_heading()}</a>
        {preview && <a href={`?after=${encodeURIComponent(preview.name)}`}>{m.casework_preview_other()}</a>}
      </p>
      {preview ? (
        <>
          <h1>{m.casework_preview_heading({ name: preview.name })}</h1>
          <p className="muted">
            {m.casework_preview_hint()}
            {preview.byLetter && ` ${m.casework_no_email()}.`}
          </p>
          <section className="card">
            <h2>{preview.subject}</h2>
            <div className="plain-text">{preview.text}</div>
          </section>
        </>
      ) : (
        <p>{m.casework_preview_nobody()}</p>
      )}
    </>
  );
}
