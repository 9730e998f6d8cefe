import { listHearings } from "#app/domain/hearings/list-hearings.ts";
import { may } from "#app/domain/staff/staff.ts";
import { requireStaff } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDeadline } from "#app/shared/time.ts";
import { StageTag } from "#app/ui/hearing/hearing-card.tsx";
import type { Route } from "./+types/desk.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_nav_desk() }];

/** What waits for somebody, hearing by hearing; those without work are left to the list of hearings. */
export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  const everywhere = may.administer(staff) || staff.roles.includes("council");
  const worker = staff.roles.some((role) => role !== "council");
  const hearings = await listHearings(everywhere ? null : staff.departmentIds);
  return {
    name: staff.name,
    hearings: hearings
      .filter((hearing) => hearing.stage !== "followed_up")
      .map((hearing) => ({
        id: hearing.id,
        title: hearing.title,
        stage: hearing.stage,
        deadline: hearing.closesAt ? writeDeadline(hearing.closesAt) : "",
        submissions: hearing.submissions,
        work: !worker
          ? []
          : (
              [
                [
                  hearing.awaitsApproval && hearing.requestedById !== staff.id ? 1 : 0,
                  "approval",
                  paths.hearingApproval(hearing.id),
                ],
                [hearing.uncleared, "uncleared", `${paths.casework(hearing.id)}?filter=uncleared`],
                [hearing.unanswered, "unanswered", `${paths.casework(hearing.id)}?filter=unanswered`],
                [hearing.waiting, "waiting", paths.responses(hearing.id)],
                [hearing.letters, "letters", `${paths.followUps(hearing.id)}?state=owed`],
                [hearing.failed, "failed", `${paths.followUps(hearing.id)}?state=failed`],
              ] as const
            )
              .filter(([count]) => count > 0)
              .map(([count, what, to]) => ({ text: m[`staff_work_${what}`]({ count }), to })),
      })),
  };
}

export default function Desk({ loaderData: { name, hearings } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.staff_desk_heading({ name })}</h1>
      {hearings.length === 0 && <p>{m.staff_hearings_empty()}</p>}
      <ul className="cards">
        {hearings.map((hearing) => (
          <li key={hearing.id}>
            <article className="card">
              <StageTag stage={hearing.stage} />
              <h2>
                <a href={paths.staffHearing(hearing.id)}>{hearing.title}</a>
              </h2>
              {hearing.deadline && (
                <p className="muted">{m.shared_deadline({ deadline: hearing.deadline })}</p>
              )}
              {hearing.work.length === 0 ? (
                <p>{m.staff_work_none()}</p>
              ) : (
                <ul>
                  {hearing.work.map((work) => (
                    <li key={work.to}>
                      <a href={work.to}>{work.text}</a>
                    </li>
                  ))}
                </ul>
              )}
            </article>
          </li>
        ))}
      </ul>
    </>
  );
}
