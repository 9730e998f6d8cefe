import { listCauses } from "#app/domain/changes/list-changes.ts";
import { listDecisions } from "#app/domain/decisions/list-decisions.ts";
import { compareVersions } from "#app/domain/strategies/compare-versions.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { found } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import { ChangedSections } from "#app/ui/hearing/changed-sections.tsx";
import { DecisionView } from "#app/ui/hearing/decision-view.tsx";
import type { Route } from "./+types/decision.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.decision_title({ hearing: loaderData?.title ?? "" }) },
];

/** What was decided and what was changed; before anything has been decided the page does not exist. */
export async function loader({ params }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const decisions = await listDecisions(hearing.id);
  found(decisions[0]);
  const changes = hearing.adoptedVersionId
    ? compareVersions(
        await listSections(hearing.hearingVersionId),
        await listSections(hearing.adoptedVersionId),
      )
    : null;
  return {
    slug: hearing.slug,
    title: hearing.title,
    decisions: decisions.map(({ meetingOn, ...decision }) => ({ ...decision, meeting: writeDay(meetingOn) })),
    changes,
    causes: Object.fromEntries(
      [...(await listCauses(hearing.id))].map(([identity, numbers]) => [
        identity,
        numbers.map((number) => ({ number, href: `${paths.answers(hearing.slug)}#answer-${number}` })),
      ]),
    ),
  };
}

export default function Decision({
  loaderData: { slug, title, decisions, changes, causes },
}: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.hearing(slug)}>← {title}</a>
      </p>
      <h1>{m.decision_heading({ hearing: title })}</h1>
      {decisions.map((decision) => (
        <DecisionView key={decision.id} decision={decision} answers={paths.answers(slug)} />
      ))}
      {changes && (
        <section id="changes">
          <h2>{m.decision_changes_heading()}</h2>
          <p>
            <a href={paths.text(slug)}>{m.hearing_text_show_adopted()}</a>
          </p>
          {changes.length === 0 && <p>{m.decision_no_changes()}</p>}
          <ChangedSections changes={changes} causes={causes} />
        </section>
      )}
    </>
  );
}
