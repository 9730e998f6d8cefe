import { data } from "react-router";
import { findDraft } from "#app/domain/drafts/find-draft.ts";
import { readDraftToken } from "#app/domain/drafts/link.ts";
import { found } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { submissionPage } from "#app/http/submission-page.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { SubmissionForm } from "#app/ui/submission/submission-form.tsx";
import type { Route } from "./+types/draft.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.draft_heading() },
  { name: "robots", content: "noindex" },
];

/** The form with what was kept; sending it sends it as any other. Of a draft that was, its link still says so. */
export async function loader({ params }: Route.LoaderArgs) {
  const draft = await findDraft(found(readDraftToken(params.token)));
  if (!draft) return data(null, { status: 410 });
  const hearing = await openedHearing(draft.slug);
  return submissionPage(hearing, { typed: { ...draft.typed, draft: params.token } });
}

export default function Draft({ loaderData }: Route.ComponentProps) {
  if (loaderData) return <SubmissionForm {...loaderData} />;
  return (
    <>
      <h1>{m.draft_gone_heading()}</h1>
      <p className="font-lead">{m.draft_gone()}</p>
      <p>
        <a className="button button-secondary" href={paths.hearings()}>
          {m.shared_nav_hearings()}
        </a>
      </p>
    </>
  );
}
