import { listDecisions } from "#app/domain/decisions/list-decisions.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import { DecisionView } from "#app/ui/hearing/decision-view.tsx";
import type { Route } from "./+types/decisions.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_decisions() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const decisions = await listDecisions(hearing.id);
  return {
    id: hearing.id,
    slug: hearing.slug,
    mayRecord: may.recordDecision(staff, hearing.departmentId),
    adopted: hearing.adoptedAt !== null,
    decisions: decisions.map(({ meetingOn, ...decision }) => ({ ...decision, meeting: writeDay(meetingOn) })),
  };
}

export default function Decisions({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_tab_decisions()}</h1>
      {page.mayRecord && (
        <div className="buttons">
          <a className="button button-primary" href={paths.newDecision(page.id)}>
            {m.decision_record()}
          </a>
          <a className="button button-secondary" href={paths.adoption(page.id)}>
            {m.decision_adopt()}
          </a>
        </div>
      )}
      {page.decisions.length === 0 && <p>{m.decision_none()}</p>}
      {page.decisions.map((decision) => (
        <DecisionView key={decision.id} decision={decision} answers={paths.answers(page.slug)} />
      ))}
    </>
  );
}
