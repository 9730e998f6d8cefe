import { NavLink, Outlet } from "react-router";
import { listPauses } from "#app/domain/sending/find-sending.ts";
import { may } from "#app/domain/staff/staff.ts";
import { shownPauses } from "#app/http/shown-pauses.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { StageTag } from "#app/ui/hearing/hearing-card.tsx";
import { StoppedBanner } from "#app/ui/ledger/stopped-banner.tsx";
import type { Route } from "./+types/hearing-layout.ts";

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.read);
  return {
    id: hearing.id,
    title: hearing.title,
    stage: hearing.stage,
    pauses: shownPauses(await listPauses(hearing.id)),
    caseworker: may.doCasework(staff, hearing.departmentId),
  };
}

/** Around everything about one hearing: its name, its stage, its parts. */
export default function HearingLayout({
  loaderData: { id, title, stage, caseworker, pauses },
}: Route.ComponentProps) {
  const tabs: [string, string][] = [
    [paths.casework(id), m.staff_tab_submissions()],
    [paths.pointList(id), m.desk_points_heading()],
    [paths.letterGroups(id), m.staff_tab_alike()],
    [paths.themes(id), m.staff_tab_themes()],
    [paths.responses(id), m.staff_tab_responses()],
    [paths.changes(id), m.staff_tab_changes()],
    [paths.release(id), m.staff_tab_release()],
    [paths.whiteBook(id), m.whitebook_tab()],
    [paths.decisions(id), m.staff_tab_decisions()],
    [paths.followUps(id), m.staff_tab_follow_ups()],
    [paths.replies(id), m.inbound_tab()],
    [paths.conclusion(id), m.staff_tab_conclusion()],
    [paths.journal(id), m.staff_tab_journal()],
  ];
  return (
    <>
      <p className="muted">
        <StageTag stage={stage} /> {title}
      </p>
      <nav className="tabs" aria-label={title}>
        <NavLink to={paths.staffHearing(id)} end>
          {m.staff_tab_overview()}
        </NavLink>
        {caseworker &&
          tabs.map(([to, text]) => (
            <NavLink key={to} to={to}>
              {text}
            </NavLink>
          ))}
      </nav>
      <StoppedBanner pauses={pauses} here seeAt={caseworker ? paths.hearingSending(id) : undefined} />
      <Outlet />
    </>
  );
}
