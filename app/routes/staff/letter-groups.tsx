import { listGroups } from "#app/domain/letter-groups/list-groups.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/letter-groups.ts";

export const meta: Route.MetaFunction = () => [{ title: m.alike_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return { id: hearing.id, groups: await listGroups(hearing.id) };
}

export default function LetterGroups({ loaderData: { id, groups } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.alike_heading()}</h1>
      <p>{m.alike_lead()}</p>
      {groups.length === 0 ? (
        <p>{m.alike_none()}</p>
      ) : (
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{m.alike_centre()}</th>
              <th scope="col" className="number">
                {m.alike_same()}
              </th>
              <th scope="col" className="number">
                {m.alike_others()}
              </th>
              <th scope="col" className="number">
                {m.alike_confirmed()}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <th scope="row">
                  <a href={paths.letterGroup(id, group.id)}>
                    {m.shared_number({ number: group.number })} · {group.name}
                  </a>
                  <br />
                  <span className="muted small weight-normal">{group.excerpt}</span>
                </th>
                <td className="number" data-label={m.alike_same()}>
                  {group.sameWords}
                </td>
                <td className="number" data-label={m.alike_others()}>
                  {group.others}
                </td>
                <td className="number" data-label={m.alike_confirmed()}>
                  {group.confirmed}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
