import { redirect } from "react-router";
import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import { hasOpened } from "#app/domain/hearings/hearing.ts";
import { findNextWaiting, listNeighbours } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { mailForm } from "#app/domain/inbound-mails/mail-registration.ts";
import { registerMail } from "#app/domain/inbound-mails/register-mail.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { inboundPage } from "#app/http/inbound-view.ts";
import { keepMailFiles } from "#app/http/mail-files.ts";
import { mailSuggestion } from "#app/http/mail-suggestion.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { follow, Shortcuts } from "#app/ui/casework/shortcuts.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Done } from "#app/ui/inbound/done.tsx";
import { BringBack, MailHandling } from "#app/ui/inbound/mail-handling.tsx";
import { MailRegistration } from "#app/ui/inbound/mail-registration.tsx";
import { MailView } from "#app/ui/inbound/mail-view.tsx";
import type { Route } from "./+types/inbox-mail.ts";

export const meta: Route.MetaFunction = () => [{ title: m.inbound_tab() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { mail, shown } = await inboundPage(hearing, idFrom(params.item));
  const waits = shown.part === "intake" || shown.part === "replies";
  const numbers = shown.thread.flatMap(({ number }) => number ?? []);
  const to = (id: string | null) => id && paths.inboxMail(hearing.id, id);
  const { previous, next } = await listNeighbours(hearing.id, shown.part, mail);
  return {
    hearingId: hearing.id,
    mail: shown,
    previous: to(previous),
    next: to(next),
    waits,
    closed: waits ? whyNot(hearing) : null,
    suggestion: waits && !whyNot(hearing) ? await mailSuggestion(hearing, mail, request, numbers) : null,
    canComeBack: mail.submissionId === null && !waits && mail.kind !== "repeated",
  };
}

/** Why nothing can become a submission now, in a sentence. */
function whyNot(hearing: StaffHearing): string | null {
  if (hearing.concludedAt) return m.inbound_concluded();
  if (hasOpened(hearing, hearing.now) || !hearing.opensAt) return null;
  return m.inbound_not_open({ moment: writeMoment(hearing.opensAt) });
}

/** Makes the mail a submission, and goes to the next one that waits. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.item);
  const form = await readForm(request, mailForm, ["files"]);
  if (!form.ok) return invalid(form);
  const attachments = await keepMailFiles(hearing.id, id, form.value.files);
  if (!attachments.ok) return refusedWith(attachments, form.typed, "files");
  const said = { ...form.value, attachments: attachments.value };
  const registered = await registerMail(hearing.id, id, said, staff);
  if (!registered.ok) return refusedWith(registered, form.typed);
  const { number, again } = registered.value;
  const next = await findNextWaiting(hearing.id, id);
  const to = next ? paths.inboxMail(hearing.id, next) : paths.inbox(hearing.id);
  throw redirect(`${to}?done=${number}${again ? "&again=yes" : ""}`, 303);
}

const shortcuts = () => [
  { key: "c", text: m.inbound_shortcut_confirm(), run: follow("confirm") },
  { key: "e", text: m.inbound_shortcut_edit(), run: follow("field-name") },
  { key: "x", text: m.inbound_shortcut_aside(), run: follow("field-as") },
  { key: "j", text: m.inbound_next(), run: follow("next") },
  { key: "k", text: m.inbound_previous(), run: follow("previous") },
];

export default function InboxMail({ loaderData: page, actionData }: Route.ComponentProps) {
  const { hearingId, mail, suggestion } = page;
  return (
    <>
      <p className="section-tools">
        <a href={paths.inbox(hearingId, mail.part)}>← {m.inbound_tab()}</a>
        {page.previous && (
          <a id="previous" href={page.previous}>
            {m.inbound_previous()}
          </a>
        )}
        {page.next && (
          <a id="next" href={page.next}>
            {m.inbound_next()}
          </a>
        )}
      </p>
      <Done hearingId={hearingId} />
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <div className="mail-and-forms">
        <section>
          <MailView mail={mail} source={paths.inboxSource(hearingId, mail.id)}>
            <Related hearingId={hearingId} mail={mail} />
            {page.waits && <Shortcuts shortcuts={shortcuts()} />}
          </MailView>
        </section>
        <section key={mail.id}>
          {page.closed && <p className="alert alert-warning">{page.closed}</p>}
          {suggestion && <MailRegistration {...suggestion} answered={actionData} />}
          {page.waits && (
            <MailHandling action={paths.inboxHandling(hearingId, mail.id)} answered={undefined} />
          )}
          {page.canComeBack && <BringBack action={paths.inboxReturn(hearingId, mail.id)} />}
        </section>
      </div>
    </>
  );
}

type Mail = Route.ComponentProps["loaderData"]["mail"];

/** The submissions and follow-ups that a mail has to do with. */
function Related({ hearingId, mail }: { hearingId: string; mail: Mail }) {
  const numbers = [...new Set([...mail.submissions, mail.registeredAs ?? 0, mail.addsTo ?? 0])].filter(
    Boolean,
  );
  return (
    <>
      {mail.addsTo !== null && <p>{m.inbound_adds_to_number({ number: mail.addsTo })}</p>}
      {numbers.length > 0 && (
        <p>
          {mail.submissions.length > 0 && `${m.inbound_has_sent()} `}
          {numbers.map((number, index) => (
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
    </>
  );
}
