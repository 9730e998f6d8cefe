import { may } from "#app/domain/staff/staff.ts";
import { mailboxOf } from "#app/http/hearing-mailbox.ts";
import { inboundList } from "#app/http/inbound-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Done } from "#app/ui/inbound/done.tsx";
import { InboxList } from "#app/ui/inbound/inbox-list.tsx";
import type { Route } from "./+types/inbox.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_tab() }];

/** What came by mail: what may be submissions, answers to our mails, and what was set aside. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return { id: hearing.id, mailbox: mailboxOf(hearing), ...(await inboundList(request, hearing)) };
}

export default function Inbox({ loaderData: { id, mailbox, ...list } }: Route.ComponentProps) {
  return (
    <>
      <Done hearingId={id} />
      <h1>{m.inbound_tab()}</h1>
      <p className="muted">
        {m.inbound_lead()} {mailbox && m.inbound_address({ address: mailbox })}
      </p>
      <InboxList {...list} />
    </>
  );
}
