import { Form, redirect } from "react-router";
import { closePrintJob } from "#app/domain/print-jobs/close-print-job.ts";
import { findPrintJob } from "#app/domain/print-jobs/find-print-job.ts";
import { closeForm } from "#app/domain/print-jobs/print-job.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/print-job.ts";

export const meta: Route.MetaFunction = () => [{ title: m.print_job() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const job = found(await findPrintJob(hearing.id, idFrom(params.job)));
  return {
    ...{ id: job.id, number: job.number, drawn: job.drawn, posted: job.posted, madeBy: job.madeBy },
    hearingId: hearing.id,
    made: writeMoment(job.madeAt),
    closed: job.closedAt && writeMoment(job.closedAt),
    closedBy: job.closedBy,
    letters: job.letters.map(({ participantId, name, address, posted, followUps, participant }) => ({
      ...{ id: participantId, name, address, posted },
      moved: job.closedAt === null && participant.address?.trim() !== address,
      milestones: followUps.map(({ followUp }) => followUp.milestone),
    })),
  };
}

/** The letters have been posted, or are not wanted. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, closeForm, ["leftOut"]);
  if (!form.ok) return invalid(form);
  const id = idFrom(params.job);
  const closed = await closePrintJob(hearing.id, id, form.value, staff);
  if (!closed.ok) return refusedWith(closed, form.typed);
  throw redirect(paths.printJob(hearing.id, id), 303);
}

type Page = Route.ComponentProps["loaderData"];

export default function PrintJob({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <p>
        <a href={paths.printJobs(page.hearingId)}>← {m.print_heading()}</a>
      </p>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.print_job_numbered({ number: page.number })}</h1>
      <p className="muted">{m.print_made_by({ name: page.madeBy, moment: page.made })}</p>
      {page.closed ? (
        <p className="alert alert-success">
          {page.posted === null
            ? m.print_cancelled_by({ name: page.closedBy, moment: page.closed })
            : m.print_posted_by({ count: page.posted, name: page.closedBy, moment: page.closed })}
        </p>
      ) : (
        <Steps page={page} />
      )}
      <Form method="post" id="close">
        <Letters page={page} />
        {!page.closed && (
          <div className="buttons">
            {page.drawn && (
              <button className="button button-primary" type="submit" name="step" value="posted">
                {m.print_post()}
              </button>
            )}
            <button className="button button-secondary" type="submit" name="step" value="cancelled">
              {m.print_cancel()}
            </button>
          </div>
        )}
      </Form>
    </>
  );
}

const Steps = ({ page }: { page: Page }) => (
  <ol>
    <li>
      {page.drawn ? (
        <form method="post" action={paths.printJobLetters(page.hearingId, page.id)}>
          <button className="button button-secondary button-small" type="submit">
            {m.print_download()}
          </button>
        </form>
      ) : (
        <>
          {m.print_being_drawn()} <a href={paths.printJob(page.hearingId, page.id)}>{m.print_look_again()}</a>
        </>
      )}
    </li>
    <li>{m.print_step_envelope()}</li>
    <li>{m.print_step_post()}</li>
  </ol>
);

const Letters = ({ page }: { page: Page }) => (
  <table className="stacked">
    <caption>{m.print_letters()}</caption>
    <thead>
      <tr>
        <th scope="col">{m.print_cover_no()}</th>
        <th scope="col">{m.print_cover_name()}</th>
        <th scope="col">{m.casework_address()}</th>
        <th scope="col">{m.print_about_what()}</th>
        <th scope="col">{page.closed ? m.print_state() : m.print_leave_out()}</th>
      </tr>
    </thead>
    <tbody>
      {page.letters.map((letter, index) => (
        <tr key={letter.id}>
          <td data-label={m.print_cover_no()}>{index + 1}</td>
          <td data-label={m.print_cover_name()}>{letter.name}</td>
          <td data-label={m.casework_address()} className="plain-text">
            {letter.address}
            {letter.moved && <strong> {m.print_moved()}</strong>}
          </td>
          <td data-label={m.print_about_what()}>
            {letter.milestones.map((milestone) => m[`submission_told_${milestone}`]()).join(", ")}
          </td>
          <td data-label={page.closed ? m.print_state() : m.print_leave_out()}>
            {page.closed ? (
              letter.posted ? (
                m.print_letter_posted()
              ) : (
                m.print_letter_not_posted()
              )
            ) : (
              <label className="tick">
                <input type="checkbox" name="leftOut" value={letter.id} />
                <span className="visually-hidden">{m.print_leave_out_of({ name: letter.name })}</span>
              </label>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
