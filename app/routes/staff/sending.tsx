import { Form, redirect } from "react-router";
import { countStray } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { findPace, findTestMail, listPauses, listWaiting } from "#app/domain/sending/find-sending.ts";
import { pauseSending } from "#app/domain/sending/pause-sending.ts";
import { pauseForm } from "#app/domain/sending/sending.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { isMailLogged, shownPace } from "#app/http/sending-view.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { shownPauses, shownTest } from "#app/http/shown-pauses.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { SendingPace } from "#app/ui/ledger/sending-pace.tsx";
import { SendingTable } from "#app/ui/ledger/sending-table.tsx";
import { StopOrResume } from "#app/ui/ledger/stop-or-resume.tsx";
import { TriedMail } from "#app/ui/ledger/tried-mail.tsx";
import type { Route } from "./+types/sending.ts";

export const meta: Route.MetaFunction = () => [{ title: m.sending_heading() }];

/** How sending goes in the whole installation, for administrators. */
export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireAdministrator(request);
  const [pauses, hearings, pace, tried, stray] = await Promise.all([
    listPauses(null),
    listWaiting(),
    findPace(),
    findTestMail(staff.id),
    countStray(),
  ]);
  const waiting = hearings.reduce((sum, { owed, sending }) => sum + owed + sending, 0);
  return {
    hearings,
    stray,
    pauses: shownPauses(pauses),
    pace: shownPace(pace, waiting, pauses.length > 0),
    busy: pace.busyUntil ? writeMoment(pace.busyUntil) : "",
    email: staff.email,
    tried: shownTest(tried),
    logged: isMailLogged(),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const form = await readForm(request, pauseForm);
  if (!form.ok) return invalid(form);
  const paused = await pauseSending(null, form.value, staff);
  if (!paused.ok) return refusedWith(paused, form.typed);
  throw redirect(paths.sending(), 303);
}

export default function Sending({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const restored = page.pauses.find((pause) => pause.restored);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.sending_heading()}</h1>
      {page.pauses.length === 0 && <p>{m.sending_running()}</p>}
      {restored && (
        <p className="alert alert-info">
          {restored.reconciled
            ? m.sending_reconciled({ sent: restored.reconciledSent, unknown: restored.reconciledUnknown })
            : m.sending_not_reconciled()}
        </p>
      )}
      {page.busy && <p className="alert alert-info">{m.sending_busy({ moment: page.busy })}</p>}
      {!page.logged && <p className="alert alert-warning">{m.sending_log_missing()}</p>}
      {page.stray > 0 && (
        <p className="alert alert-warning">
          <a href={paths.strayMails()}>{m.inbound_stray_count({ count: page.stray })}</a>
        </p>
      )}
      <SendingPace {...page.pace} />
      {page.hearings.length > 0 && (
        <SendingTable
          caption={m.sending_per_hearing()}
          of={m.sending_hearing()}
          lines={page.hearings.map(({ id, title, paused, ...counts }) => ({
            ...counts,
            key: id,
            name: <a href={paths.hearingSending(id)}>{title}</a>,
            state: paused || page.pauses.length > 0 ? m.sending_state_paused() : m.sending_state_running(),
          }))}
        />
      )}
      <StopOrResume
        stopped={page.pauses.length > 0}
        heading={m.sending_stop_heading()}
        resumeAt={paths.sendingResumption()}
        reason={valueIn(actionData?.typed, { reason: "" })("reason")}
        error={errors.reason}
      />
      <Form method="post" action={paths.sendingTest()} className="card">
        <h2>{m.sending_test_heading()}</h2>
        <p className="muted">{m.sending_test_hint({ email: page.email })}</p>
        <button className="button button-secondary" type="submit">
          {m.sending_test()}
        </button>
        <TriedMail tried={page.tried} />
      </Form>
    </>
  );
}
