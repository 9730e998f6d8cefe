import { redirect } from "react-router";
import { closeInboundMail } from "#app/domain/inbound-mails/close-inbound-mail.ts";
import { handledForm } from "#app/domain/inbound-mails/inbound-mail.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { inboundPage } from "#app/http/inbound-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { InboundMail } from "#app/ui/inbound/inbound-mail.tsx";
import type { Route } from "./+types/reply.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_tab() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return { hearingId: hearing.id, ...(await inboundPage(hearing.id, idFrom(params.reply))) };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, handledForm);
  if (!form.ok) return invalid(form);
  const closed = await closeInboundMail(hearing.id, idFrom(params.reply), form.value, staff);
  if (!closed.ok) return refusedWith(closed, form.typed);
  throw redirect(paths.replies(hearing.id), 303);
}

export default function Reply({ loaderData: mail, actionData }: Route.ComponentProps) {
  const { hearingId, registeredAs } = mail;
  return (
    <>
      <p>
        <a href={paths.replies(hearingId)}>← {m.inbound_tab()}</a>
      </p>
      <InboundMail mail={mail} source={paths.replySource(hearingId, mail.id)} answered={actionData}>
        {mail.submissions.length > 0 && (
          <p>
            {m.inbound_has_sent()}{" "}
            {mail.submissions.map((number, index) => (
              <span key={number}>
                {index > 0 && ", "}
                <a href={paths.caseworkSubmission(hearingId, number)}>{m.submission_numbered({ number })}</a>
              </span>
            ))}
          </p>
        )}
        {mail.answers && (
          <p>
            <a href={paths.followUp(hearingId, mail.answers.id)}>{m.inbound_see_follow_up()}</a>
          </p>
        )}
        {registeredAs !== null && (
          <p>
            <a href={paths.caseworkSubmission(hearingId, registeredAs)}>
              {m.inbound_registered_as({ number: registeredAs })}
            </a>
          </p>
        )}
        {!mail.handled && mail.text && (
          <p>
            <a className="button button-secondary" href={paths.register(hearingId, mail.id)}>
              {m.inbound_register()}
            </a>
          </p>
        )}
      </InboundMail>
    </>
  );
}
