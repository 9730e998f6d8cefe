import { Form, redirect } from "react-router";
import { countRecipients } from "#app/domain/follow-ups/count-recipients.ts";
import { countSetAside } from "#app/domain/quarantine/list-quarantine.ts";
import { listReleaseObstacles } from "#app/domain/responses/list-release-obstacles.ts";
import { findReleasePlan, hasUnreleased, listReleases } from "#app/domain/responses/list-releases.ts";
import { releaseAnswers } from "#app/domain/responses/release-answers.ts";
import { countChannels } from "#app/domain/sending/find-sending.ts";
import { may } from "#app/domain/staff/staff.ts";
import { countCasework } from "#app/domain/submissions/list-casework.ts";
import { refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayFromColumn, isoDay, writeMoment } from "#app/shared/time.ts";
import { QuarantineUndecided } from "#app/ui/casework/set-aside-banner.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { ChannelCounts } from "#app/ui/ledger/channel-counts.tsx";
import type { Route } from "./+types/release.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_release_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const query = { filter: "uncleared" as const, words: "" };
  const [{ count, obstacles }, releases, recipients, unreleased, uncleared, plan, channels, setAside] =
    await Promise.all([
      listReleaseObstacles(hearing.id),
      listReleases(hearing.id),
      countRecipients(hearing.id),
      hasUnreleased(hearing.id),
      countCasework(hearing.id, query),
      findReleasePlan(hearing.id),
      countChannels(hearing.id),
      countSetAside(hearing.id),
    ]);
  return {
    id: hearing.id,
    open: releases.length === 0 || unreleased,
    uncleared,
    undecided: setAside.waiting,
    plan: plan && { moment: writeMoment(plan.releasesAt), missed: plan.missedAt !== null },
    expected: hearing.answersExpectedOn ? isoDay(dayFromColumn(hearing.answersExpectedOn)) : "",
    mayPlan: may.release(staff, hearing.departmentId),
    mayRelease: may.release(staff, hearing.departmentId) && count === 0,
    count,
    obstacles,
    recipients,
    channels,
    releases: releases.map((release) => writeMoment(release.releasedAt)),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.release);
  const released = await releaseAnswers(hearing.id, staff);
  if (!released.ok) return refusedWith(released, {});
  throw redirect(paths.hearingSending(hearing.id), 303);
}

export default function Release({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.casework_release_heading()}</h1>
      {page.releases.map((moment) => (
        <p className="alert alert-success" key={moment}>
          {m.casework_release_done({ moment })} <a href={paths.hearingSending(page.id)}>{m.sending_link()}</a>
        </p>
      ))}
      {page.open && (
        <>
          <p>{m.casework_release_text()}</p>
          {page.releases.length === 0 && <p>{m.casework_release_who(page.recipients)}</p>}
          {page.releases.length === 0 && page.recipients.participants > 0 && (
            <ChannelCounts counts={page.channels} />
          )}
        </>
      )}
      <QuarantineUndecided count={page.undecided} seeAt={paths.quarantine(page.id)} />
      {page.uncleared > 0 && (
        <p className="alert alert-warning">
          {m.casework_release_uncleared({ count: page.uncleared })}{" "}
          <a href={`${paths.casework(page.id)}?filter=uncleared`}>{m.casework_filter_uncleared()}</a>
        </p>
      )}
      {page.obstacles.length > 0 && (
        <>
          <h2>{m.casework_release_obstacles({ count: page.count })}</h2>
          <ul>
            {page.obstacles.map((obstacle) => (
              <li key={`${obstacle.number}${obstacle.kind}`}>
                <a href={paths.caseworkSubmission(page.id, obstacle.number)}>
                  {m.shared_number({ number: obstacle.number })}
                </a>
                : {m[`casework_obstacle_${obstacle.kind}`]({ points: obstacle.points.join(", ") })}
              </li>
            ))}
          </ul>
        </>
      )}
      {page.open && (
        <p>
          <a href={paths.releasePreview(page.id)}>{m.casework_preview_link()}</a>
        </p>
      )}
      {page.plan && (
        <p className={`alert ${page.plan.missed ? "alert-error" : "alert-info"}`}>
          {page.plan.missed
            ? m.casework_plan_missed({ moment: page.plan.moment })
            : m.casework_planned({ moment: page.plan.moment })}
        </p>
      )}
      {page.open && page.mayRelease && (
        <Form method="post">
          <button className="button button-primary" type="submit">
            {m.casework_release_button()}
          </button>
        </Form>
      )}
      {page.releases.length === 0 && page.mayPlan && <ExpectedForm id={page.id} day={page.expected} />}
      {page.open && page.mayPlan && <PlanForm id={page.id} planned={page.plan !== null} />}
    </>
  );
}

/** The day participants are told to expect the answers by. */
function ExpectedForm({ id, day }: { id: string; day: string }) {
  return (
    <Form method="post" action={paths.answersDay(id)} className="card" noValidate>
      <h2>{m.desk_answers_day_heading()}</h2>
      <p className="muted">{m.desk_answers_day_hint()}</p>
      <TextField
        name="expectedOn"
        type="date"
        label={m.desk_answers_day()}
        value={day}
        required="sometimes"
      />
      <button className="button button-secondary" type="submit">
        {m.desk_answers_day_save()}
      </button>
    </Form>
  );
}

/** When the answers are to come out by themselves. */
function PlanForm({ id, planned }: { id: string; planned: boolean }) {
  return (
    <Form method="post" action={paths.releasePlan(id)} className="card" noValidate>
      <h2>{m.casework_plan_heading()}</h2>
      <p className="muted">{m.casework_plan_hint()}</p>
      <div className="form-columns">
        <TextField name="day" type="date" label={m.casework_plan_day()} />
        <TextField name="clock" type="time" label={m.casework_plan_clock()} value="08:00" />
      </div>
      <div className="buttons">
        <button className="button button-secondary" type="submit">
          {m.casework_plan_button()}
        </button>
        {planned && (
          <button className="button button-secondary" type="submit" name="step" value="cancel">
            {m.casework_plan_cancel()}
          </button>
        )}
      </div>
    </Form>
  );
}
