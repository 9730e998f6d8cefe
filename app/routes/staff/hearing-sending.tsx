import { redirect } from "react-router";
import { countChannels, findPace, listPauses, listProgress } from "#app/domain/sending/find-sending.ts";
import { pauseSending } from "#app/domain/sending/pause-sending.ts";
import { pauseForm } from "#app/domain/sending/sending.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { shownPace } from "#app/http/sending-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { ChannelCounts } from "#app/ui/ledger/channel-counts.tsx";
import { SendingPace } from "#app/ui/ledger/sending-pace.tsx";
import { SendingTable } from "#app/ui/ledger/sending-table.tsx";
import { StopOrResume } from "#app/ui/ledger/stop-or-resume.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import type { Route } from "./+types/hearing-sending.ts";

export const meta: Route.MetaFunction = () => [{ title: m.sending_hearing_heading() }];

/** How far a hearing's mails are, and the way to stop them. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [progress, channels, pace, pauses, everywhere] = await Promise.all([
    listProgress(hearing.id),
    countChannels(hearing.id),
    findPace(),
    listPauses(hearing.id),
    listPauses(null),
  ]);
  const sum = (count: (line: (typeof progress)[number]) => number) =>
    progress.reduce((total, line) => total + count(line), 0);
  const waiting = sum(({ owed, sending }) => owed + sending);
  const done = sum(({ sent }) => sent);
  return {
    id: hearing.id,
    progress,
    channels,
    done,
    all: done + waiting + sum(({ failed }) => failed),
    stopped: pauses.length > 0,
    pace: shownPace(pace, waiting, pauses.length + everywhere.length > 0),
    mayStop: may.release(staff, hearing.departmentId),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.release);
  const form = await readForm(request, pauseForm);
  if (!form.ok) return invalid(form);
  const paused = await pauseSending(hearing.id, form.value, staff);
  if (!paused.ok) return refusedWith(paused, form.typed);
  throw redirect(paths.hearingSending(hearing.id), 303);
}

export default function HearingSending({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const lines = page.progress.map((line) => ({
    ...line,
    key: line.milestone,
    name: m[`submission_told_${line.milestone}`](),
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.sending_hearing_heading()}</h1>
      {lines.length === 0 ? (
        <p>{m.sending_none()}</p>
      ) : (
        <>
          <ProgressBar
            label={m.sending_progress({ done: page.done, all: page.all })}
            done={page.done}
            all={page.all}
          />
          <SendingPace {...page.pace} />
          <SendingTable caption={m.sending_milestones()} of={m.ledger_milestone()} lines={lines} />
          <ChannelCounts counts={page.channels} />
        </>
      )}
      {page.mayStop && (
        <StopOrResume
          stopped={page.stopped}
          heading={m.sending_stop_heading_here()}
          resumeAt={paths.hearingSendingResumption(page.id)}
          reason={valueIn(actionData?.typed, { reason: "" })("reason")}
          error={errors.reason}
        />
      )}
    </>
  );
}
