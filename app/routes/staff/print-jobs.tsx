import { Form, redirect } from "react-router";
import { listPrintJobs } from "#app/domain/print-jobs/find-print-job.ts";
import { listWaitingLetters } from "#app/domain/print-jobs/list-waiting-letters.ts";
import { makePrintJob } from "#app/domain/print-jobs/make-print-job.ts";
import { MOST_LETTERS } from "#app/domain/print-jobs/print-job.ts";
import { may } from "#app/domain/staff/staff.ts";
import { refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/print-jobs.ts";

export const meta: Route.MetaFunction = () => [{ title: m.print_heading() }];

/** The letters of a hearing: what waits for one, whom none can reach, and what has been printed. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [waiting, jobs] = await Promise.all([listWaitingLetters(hearing.id), listPrintJobs(hearing.id)]);
  const addressed = waiting.filter(({ address }) => address);
  const people = (lines: typeof waiting) => new Set(lines.map(({ participantId }) => participantId)).size;
  const unreachable = new Map(
    waiting
      .filter(({ address }) => !address)
      .map((one) => [one.participantId, { id: one.id, name: one.name }]),
  );
  return {
    hearingId: hearing.id,
    letters: people(addressed),
    failed: people(addressed.filter(({ failed }) => failed)),
    unreachable: [...unreachable.values()],
    jobs: jobs.map(({ id, number, madeAt, letters, closedAt, posted }) => ({
      ...{ id, number, letters, posted },
      made: writeMoment(madeAt),
      closed: closedAt && writeMoment(closedAt),
    })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const made = await makePrintJob(hearing.id, staff);
  if (!made.ok) return refusedWith(made, {});
  throw redirect(paths.printJob(hearing.id, made.value), 303);
}

type Page = Route.ComponentProps["loaderData"];

export default function PrintJobs({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.followUps(page.hearingId)}>← {m.staff_tab_follow_ups()}</a>
      </p>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.print_heading()}</h1>
      <p className="muted">{m.print_lead()}</p>
      <section className="card">
        <h2>{m.print_waiting({ count: page.letters })}</h2>
        {page.failed > 0 && <p>{m.print_waiting_failed({ count: page.failed })}</p>}
        {page.letters > 0 && (
          <Form method="post">
            <button className="button button-primary" type="submit">
              {m.print_make({ count: Math.min(page.letters, MOST_LETTERS) })}
            </button>
          </Form>
        )}
      </section>
      {page.unreachable.length > 0 && (
        <section>
          <h2>{m.print_unreachable_heading()}</h2>
          <p>{m.print_unreachable_lead()}</p>
          <ul>
            {page.unreachable.map(({ id, name }) => (
              <li key={id}>
                <a href={paths.followUp(page.hearingId, id)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Jobs page={page} />
    </>
  );
}

function Jobs({ page: { hearingId, jobs } }: { page: Page }) {
  if (jobs.length === 0) return null;
  return (
    <table className="stacked">
      <caption>{m.print_jobs()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.print_job()}</th>
          <th scope="col">{m.print_made()}</th>
          <th scope="col">{m.print_letters()}</th>
          <th scope="col">{m.print_state()}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <td data-label={m.print_job()}>
              <a href={paths.printJob(hearingId, job.id)}>{m.print_job_numbered({ number: job.number })}</a>
            </td>
            <td data-label={m.print_made()}>{job.made}</td>
            <td data-label={m.print_letters()}>{job.letters}</td>
            <td data-label={m.print_state()}>
              {!job.closed && <span className="tag">{m.print_state_open()}</span>}
              {job.closed && job.posted === null && m.print_state_cancelled({ moment: job.closed })}
              {job.closed &&
                job.posted !== null &&
                m.print_state_posted({ count: job.posted, moment: job.closed })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
