import { redirect } from "react-router";
import { listHearings } from "#app/domain/hearings/list-hearings.ts";
import { may } from "#app/domain/staff/staff.ts";
import type { FieldErrors } from "#app/http/form.ts";
import { requireStaff } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDeadline } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { StageTag } from "#app/ui/hearing/hearing-card.tsx";
import type { Route } from "./+types/hearings.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_hearings_heading() }];

/** The hearings an official works with; `?number=` leads to the one that a letter is about, to register it there. */
export async function loader({ request }: Route.LoaderArgs) {
  const staff = await requireStaff(request);
  const everywhere = may.readEverywhere(staff);
  const hearings = await listHearings(everywhere ? null : staff.departmentIds);
  const asked = new URL(request.url).searchParams.get("number")?.trim() ?? "";
  const wanted = hearings.find(({ number }) => String(number) === asked);
  if (wanted) {
    const registers = may.doCasework(staff, wanted.departmentId) && !CLOSED_TO_LETTERS.has(wanted.stage);
    throw redirect(registers ? paths.register(wanted.id) : paths.staffHearing(wanted.id));
  }
  return {
    asked,
    errors: asked ? errorsOf(asked) : {},
    hearings: hearings.map(({ id, number, title, department, stage, submissions, closesAt }) => ({
      ...{ id, number, title, department, stage, submissions },
      deadline: closesAt ? writeDeadline(closesAt) : "",
    })),
  };
}

const CLOSED_TO_LETTERS = new Set<string>(["draft", "scheduled"]);
const errorsOf = (number: string): FieldErrors => ({
  number: /^\d{1,9}$/.test(number) ? m.paper_find_none({ number }) : m.paper_error_number(),
});

export default function Hearings({ loaderData: { hearings, asked, errors } }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_hearings_heading()}</h1>
      <form method="get" className="find-number">
        <TextField
          name="number"
          label={m.paper_find()}
          hint={m.paper_find_hint()}
          value={asked}
          error={errors.number}
        />
        <button className="button button-secondary" type="submit">
          {m.paper_find_button()}
        </button>
      </form>
      {hearings.length === 0 && <p>{m.staff_hearings_empty()}</p>}
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{m.staff_title()}</th>
            <th scope="col">{m.staff_stage()}</th>
            <th scope="col">{m.staff_deadline()}</th>
            <th scope="col" className="number">
              {m.staff_tab_submissions()}
            </th>
          </tr>
        </thead>
        <tbody>
          {hearings.map((hearing) => (
            <tr key={hearing.id}>
              <th scope="row">
                <a href={paths.staffHearing(hearing.id)}>{hearing.title}</a>
                <br />
                <span className="muted small weight-normal">
                  {m.paper_hearing_number({ number: hearing.number })} · {hearing.department}
                </span>
              </th>
              <td>
                <StageTag stage={hearing.stage} />
              </td>
              <td data-label={m.staff_deadline()}>{hearing.deadline || "–"}</td>
              <td className="number" data-label={m.staff_tab_submissions()}>
                {hearing.submissions}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
