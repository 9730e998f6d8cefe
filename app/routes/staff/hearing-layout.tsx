import { Outlet } from "react-router";
import { listPauses } from "#app/domain/sending/find-sending.ts";
import { may } from "#app/domain/staff/staff.ts";
import { shownPauses } from "#app/http/shown-pauses.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import { StageTag } from "#app/ui/hearing/hearing-card.tsx";
import { HearingNav } from "#app/ui/layout/hearing-nav.tsx";
import { StoppedBanner } from "#app/ui/ledger/stopped-banner.tsx";
import type { Route } from "./+types/hearing-layout.ts";

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.read);
  const { id, departmentId } = hearing;
  return {
    title: hearing.title,
    stage: hearing.stage,
    pauses: shownPauses(await listPauses(id)),
    seen: {
      id,
      approved: hearing.approvedAt !== null,
      caseworker: may.doCasework(staff, departmentId),
      mayReadJournal: may.readJournal(staff, departmentId),
      maySetUp: may.setUpHearing(staff, departmentId),
      mayApprove: may.approveHearing(staff, departmentId),
      mayRecordDecision: may.recordDecision(staff, departmentId),
    },
  };
}

/** Around everything about one hearing: its name, its stage, its parts. */
export default function HearingLayout({ loaderData: { title, stage, seen, pauses } }: Route.ComponentProps) {
  const seeAt = seen.caseworker ? paths.hearingSending(seen.id) : undefined;
  return (
    <>
      <p className="muted">
        <StageTag stage={stage} /> {title}
      </p>
      <HearingNav title={title} seen={seen} />
      <StoppedBanner pauses={pauses} here seeAt={seeAt} />
      <Outlet />
    </>
  );
}
