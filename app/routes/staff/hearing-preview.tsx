import { findHearingPreview } from "#app/domain/hearings/find-public-hearing.ts";
import { may } from "#app/domain/staff/staff.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { found } from "#app/http/found.ts";
import { viewOfHearing } from "#app/http/hearing-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { HearingPage } from "#app/ui/hearing/hearing-page.tsx";
import { StrategyText } from "#app/ui/hearing/strategy-text.tsx";
import type { Route } from "./+types/hearing-preview.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_see_preview() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.approveHearing);
  const preview = await findHearingPreview(hearing.id);
  const strategy = found(await findStrategy(hearing.strategyId));
  const sections = await listSections(hearing.hearingVersionId ?? strategy.draftId);
  return {
    page: preview && viewOfHearing({ ...preview, stage: "open", hasOpened: true, isOpen: true }),
    sections: sections.map(({ body: _, ...section }) => section),
  };
}

export default function HearingPreview({ loaderData: { page, sections } }: Route.ComponentProps) {
  if (!page) return <p className="alert alert-warning">{m.staff_preview_incomplete()}</p>;
  return (
    <>
      <p className="alert alert-warning">{m.staff_preview_notice()}</p>
      <HearingPage {...page} />
      <hr />
      <StrategyText slug={page.slug} isOpen={false} sections={sections} />
    </>
  );
}
