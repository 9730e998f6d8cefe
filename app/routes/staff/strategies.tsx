import { may } from "#app/domain/staff/staff.ts";
import { listStrategies } from "#app/domain/strategies/find-strategy.ts";
import { requireStaff } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/strategies.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_nav_strategies() }];

export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  const strategies = await listStrategies(may.administer(staff) ? null : staff.departmentIds);
  return {
    strategies: strategies.map(({ id, title, topic, department, parent }) => ({
      id,
      title,
      topic,
      department: department.name,
      parent: parent?.title ?? "",
    })),
  };
}

export default function Strategies({ loaderData: { strategies } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_nav_strategies()}</h1>
      <div className="buttons">
        <a className="button button-primary" href={paths.newStrategy()}>
          {m.staff_new_strategy()}
        </a>
      </div>
      {strategies.length === 0 && <p>{m.staff_strategies_empty()}</p>}
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{m.staff_title()}</th>
            <th scope="col">{m.staff_topic()}</th>
            <th scope="col">{m.staff_department()}</th>
            <th scope="col">{m.staff_parent()}</th>
          </tr>
        </thead>
        <tbody>
          {strategies.map((strategy) => (
            <tr key={strategy.id}>
              <th scope="row">
                <a href={paths.strategy(strategy.id)}>{strategy.title}</a>
              </th>
              <td data-label={m.staff_topic()}>{strategy.topic}</td>
              <td data-label={m.staff_department()}>{strategy.department}</td>
              <td data-label={m.staff_parent()}>{strategy.parent || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
