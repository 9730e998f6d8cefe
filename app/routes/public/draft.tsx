import { findDraft } from "#app/domain/drafts/find-draft.ts";
import { readDraftToken } from "#app/domain/drafts/link.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { found } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeDeadline } from "#app/shared/time.ts";
import { SubmissionForm } from "#app/ui/submission/submission-form.tsx";
import type { Route } from "./+types/draft.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.draft_heading() },
  { name: "robots", content: "noindex" },
];

/** The form with what was kept; sending it sends it as any other. */
export async function loader({ params }: Route.LoaderArgs) {
  const { slug, typed } = found(await findDraft(found(readDraftToken(params.token))));
  const hearing = await openedHearing(slug);
  const sections = await listSections(hearing.hearingVersionId);
  return {
    ...{ slug, title: hearing.title, isOpen: hearing.isOpen, takesSubmissions: hearing.takesSubmissions },
    ...{ contact: hearing.contact, section: "" },
    ...{ publishWhen: hearing.publishWhen, namesShown: hearing.namesShown },
    deadline: writeDeadline(hearing.closesAt),
    sections: sections.map(({ identity, number, title }) => ({ identity, number, title })),
    formToken: newFormToken(hearing.id, now()),
    typed: { ...typed, draft: params.token },
  };
}

export default function Draft({ loaderData }: Route.ComponentProps) {
  return <SubmissionForm {...loaderData} errors={{}} />;
}
