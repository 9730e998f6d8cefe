import { listHearings } from "#app/domain/hearings/list-hearings.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireStaff } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDeadline } from "#app/shared/time.ts";
import { StageTag } from "#app/ui/hearing/hearing-card.tsx";
import type { Route } from "./+types/hearings.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_hearings_heading() }];

export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  const everywhere = may.readEverywhere(staff);
  const hearings = await listHearings(everywhere ? null : staff.departmentIds);
  return {
    hearings: hearings.map(({ id, title, department, stage, submissions, closesAt }) => ({
      ...{ id, title, department, stage, submissions },
      deadline: closesAt ? writeDeadline(closesAt) : "",
    })),
  };
}

export default function Hearings({ loaderData: { hearings } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_hearings_heading()}</h1>
      {hearings.length === 0 && <p>{m.staff_hearings_empty()}</p>}
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{m.staff_title()}</th>
            <th scope="col">{m.staff_stage()}</th>
            <th scope="col">{m.staff_deadline()}</th>
            <th scope="col" className="number">
              {m.staff_tab_submissions()}
            </th>
          </tr>
        </thead>
        <tbody>
          {hearings.map((hearing) => (
            <tr key={hearing.id}>
              <th scope="row">
                <a href={paths.staffHearing(hearing.id)}>{hearing.title}</a>
                <br />
                <span className="muted small weight-normal">{hearing.department}</span>
              </th>
              <td>
                <StageTag stage={hearing.stage} />
              </td>
              <td data-label={m.staff_deadline()}>{hearing.deadline || "–"}</td>
              <td className="number" data-label={m.staff_tab_submissions()}>
                {hearing.submissions}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
