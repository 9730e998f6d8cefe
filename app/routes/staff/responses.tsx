import { listAnswerable, listResponses } from "#app/domain/responses/list-responses.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { OutcomeTag } from "#app/ui/submission/my-point.tsx";
import type { Route } from "./+types/responses.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_responses() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [responses, unanswered] = await Promise.all([
    listResponses(hearing.id),
    listAnswerable(hearing.id, null),
  ]);
  return { id: hearing.id, responses, unanswered: unanswered.length };
}

export default function Responses({ loaderData: { id, responses, unanswered } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_tab_responses()}</h1>
      <p>
        {m.casework_unanswered_heading()}: {unanswered}
      </p>
      <div className="buttons">
        <a className="button button-primary" href={paths.newResponse(id)}>
          {m.casework_new_response()}
        </a>
      </div>
      {responses.length === 0 && <p>{m.casework_responses_empty()}</p>}
      {responses.map((response) => (
        <article className="card" key={response.id}>
          <h2>
            <a href={paths.response(id, response.id)}>
              {m.casework_response_numbered({ number: response.number })}
            </a>
          </h2>
          <p>
            <OutcomeTag outcome={response.outcome} />{" "}
            <span className={`tag ${response.state === "approved" ? "tag-good" : "tag-warn"}`}>
              {m[`casework_state_${response.state}`]()}
            </span>
          </p>
          <p className="plain-text">{response.reason}</p>
          <p className="muted">
            {response.points
              .map((point) => `${m.shared_number({ number: point.submission })}/${point.number}`)
              .join(", ")}
            {response.themes.length > 0 && ` · ${response.themes.join(", ")}`}
          </p>
        </article>
      ))}
    </>
  );
}
