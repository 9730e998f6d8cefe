import { may } from "#app/domain/staff/staff.ts";
import { inboundList } from "#app/http/inbound-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { InboundList } from "#app/ui/inbound/inbound-list.tsx";
import type { Route } from "./+types/replies.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_tab() }];

/** What participants and parties answered to our mails, and what came back. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return inboundList(request, hearing.id);
}

export default function Replies({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.inbound_tab()}</h1>
      <p className="muted">{m.inbound_lead()}</p>
      <InboundList {...loaderData} />
    </>
  );
}
