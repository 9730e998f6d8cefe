import { inboundList } from "#app/http/inbound-view.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { InboxList } from "#app/ui/inbound/inbox-list.tsx";
import type { Route } from "./+types/stray-mails.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_stray() }];

/** Mails that came and are about no hearing. */
export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return inboundList(request, null);
}

export default function StrayMails({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.sending()}>← {m.sending_heading()}</a>
      </p>
      <h1>{m.inbound_stray()}</h1>
      <p className="muted">{m.inbound_stray_lead()}</p>
      <InboxList {...loaderData} />
    </>
  );
}
