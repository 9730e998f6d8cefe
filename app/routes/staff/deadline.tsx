import { Form, redirect } from "react-router";
import { deadlineForm, moveDeadline } from "#app/domain/hearings/move-deadline.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDeadline } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/deadline.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_move_deadline() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  return { deadline: writeDeadline(found(hearing.closesAt)) };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, deadlineForm);
  if (!form.ok) return invalid(form);
  const moved = await moveDeadline(hearing.id, form.value, staff);
  if (!moved.ok) return refusedWith(moved, form.typed, "lastDay");
  throw redirect(saying(paths.staffHearing(hearing.id), "deadline_moved"), 303);
}

export default function Deadline({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.staff_move_deadline()}</h1>
      <p>{m.staff_move_deadline_text({ deadline: loaderData.deadline })}</p>
      <Form method="post" noValidate>
        <TextField
          name="lastDay"
          type="date"
          label={m.staff_basis_last()}
          value={value("lastDay")}
          error={errors.lastDay}
        />
        <TextArea
          name="reason"
          label={m.staff_reason()}
          rows={3}
          value={value("reason")}
          error={errors.reason}
        />
        <button className="button button-primary" type="submit">
          {m.staff_move_deadline()}
        </button>
      </Form>
    </>
  );
}
