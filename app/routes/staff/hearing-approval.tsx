import { Form, redirect } from "react-router";
import { z } from "zod";
import {
  approveHearing,
  listMissingItems,
  requestApproval,
  withdrawApproval,
} from "#app/domain/hearings/approve-hearing.ts";
import { nameOf } from "#app/domain/staff/name-of.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/hearing-approval.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_approval_heading() }];

const approvalForm = z.object({ step: z.enum(["request", "approve", "withdraw"]) });
const deeds = { request: requestApproval, approve: approveHearing, withdraw: withdrawApproval };

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.approveHearing);
  return {
    id: hearing.id,
    missing: await listMissingItems(hearing),
    asked: hearing.requestedAt && {
      name: await nameOf(hearing.requestedById),
      moment: writeMoment(hearing.requestedAt),
    },
    approved: hearing.approvedAt &&
      hearing.opensAt && { moment: writeMoment(hearing.approvedAt), opens: writeMoment(hearing.opensAt) },
    mayWithdraw: hearing.approvedAt !== null && hearing.opensAt !== null && hearing.opensAt > hearing.now,
  };
}

/** The four eyes: asking, approving, and taking an approval back before the hearing opens. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.approveHearing);
  const form = await readForm(request, approvalForm);
  if (!form.ok) return invalid(form);
  const done = await deeds[form.value.step](hearing.id, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(paths.hearingApproval(hearing.id), 303);
}

export default function HearingApproval({ loaderData, actionData }: Route.ComponentProps) {
  const { missing, asked, approved, mayWithdraw } = loaderData;
  const step = (value: string, label: string, primary = true) => (
    <button
      className={`button button-${primary ? "primary" : "secondary"}`}
      type="submit"
      name="step"
      value={value}
    >
      {label}
    </button>
  );
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.staff_approval_heading()}</h1>
      <p>{m.staff_approval_text()}</p>
      {missing.length > 0 && !approved && (
        <div className="alert alert-warning">
          <p>{m.staff_missing()}:</p>
          <ul>
            {missing.map((item) => (
              <li key={item}>{m[`staff_item_${item}`]()}</li>
            ))}
          </ul>
        </div>
      )}
      {asked && <p>{m.staff_approval_asked(asked)}</p>}
      {approved && <p className="alert alert-success">{m.staff_approval_done(approved)}</p>}
      <Form method="post" className="buttons">
        {!approved && step("request", m.staff_request_approval(), !asked)}
        {!approved && asked && step("approve", m.staff_approve())}
        {mayWithdraw && step("withdraw", m.staff_withdraw(), false)}
        <a className="button button-secondary" href={paths.hearingPreview(loaderData.id)}>
          {m.staff_see_preview()}
        </a>
      </Form>
    </>
  );
}
