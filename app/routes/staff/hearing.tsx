import { Form } from "react-router";
import { listMissingItems } from "#app/domain/hearings/approve-hearing.ts";
import { setPresentation } from "#app/domain/hearings/set-presentation.ts";
import { presentationForm } from "#app/domain/hearings/setup-forms.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDeadline, writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PresentationFields } from "#app/ui/form/presentation-fields.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import type { Route } from "./+types/hearing.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.read);
  const { id, title, slug, intro, area, opensAt, closesAt, strategyId } = hearing;
  return {
    ...{ id, title, slug, intro, area, strategyId },
    approved: hearing.approvedAt !== null,
    opens: opensAt ? writeMoment(opensAt) : "",
    deadline: closesAt ? writeDeadline(closesAt) : "",
    submissions: hearing._count.submissions,
    parties: hearing.parties.length,
    policy: `${m[`clearing_policy_${hearing.publishWhen}`]()} · ${m[`clearing_policy_${hearing.namesShown}`]()}`,
    asksBackground: hearing.asksBackground,
    missing: await listMissingItems(hearing),
    maySetUp: may.setUpHearing(staff, hearing.departmentId),
  };
}

/** Title, address and introduction. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.setUpHearing);
  const form = await readForm(request, presentationForm);
  if (!form.ok) return invalid(form);
  const set = await setPresentation(hearing.id, form.value, staff);
  return set.ok ? { errors: {}, typed: form.typed } : refusedWith(set, form.typed);
}

export default function Hearing({ loaderData: hearing, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const { id, title, slug, intro, area } = hearing;
  const pages = {
    presentation: "#presentation",
    basis: paths.setupBasis(id),
    mandate: paths.setupMandate(id),
    plan: paths.setupPlan(id),
    contact: paths.setupContact(id),
    text: paths.strategy(hearing.strategyId),
  } as const;
  const items = Object.keys(pages) as (keyof typeof pages)[];
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {hearing.deadline && (
        <p>
          {m.shared_opens_at({ moment: hearing.opens })} · {m.shared_deadline({ deadline: hearing.deadline })}
        </p>
      )}
      {hearing.maySetUp && (
        <>
          <h2>{m.staff_checklist_heading()}</h2>
          <ul className="checklist">
            {items.map((item) => (
              <li key={item}>
                {item === "presentation" && hearing.approved ? (
                  m.staff_item_presentation()
                ) : (
                  <a href={pages[item]}>{m[`staff_item_${item}`]()}</a>
                )}
                {hearing.missing.includes(item) ? (
                  <span className="tag tag-warn">{m.staff_missing()}</span>
                ) : (
                  <span className="tag tag-good">{m.staff_done()}</span>
                )}
              </li>
            ))}
            <li>
              <a href={paths.setupPublication(id)}>{m.staff_item_publication()}</a>
              <span className="tag">{hearing.policy}</span>
            </li>
            <li>
              <a href={paths.reach(id)}>{m.reach_heading()}</a>
              <span className="tag">{hearing.asksBackground ? m.reach_asks() : m.reach_asks_not()}</span>
            </li>
            <li>
              <a href={paths.setupParties(id)}>{m.staff_item_parties()}</a>
              <span className="tag">{hearing.parties}</span>
            </li>
          </ul>
        </>
      )}
      <div className="buttons">
        {hearing.approved ? (
          <a className="button button-secondary" href={paths.hearing(slug)}>
            {m.staff_see_public()}
          </a>
        ) : (
          <a className="button button-secondary" href={paths.hearingPreview(id)}>
            {m.staff_see_preview()}
          </a>
        )}
        <a
          className={`button ${hearing.approved ? "button-secondary" : "button-primary"}`}
          href={paths.hearingApproval(id)}
        >
          {m.staff_approval_heading()}
        </a>
        {hearing.approved && (
          <a className="button button-secondary" href={paths.announcements(id)}>
            {m.announcement_heading()}
          </a>
        )}
        {hearing.approved && (
          <a className="button button-secondary" href={paths.deadline(id)}>
            {m.staff_move_deadline()}
          </a>
        )}
      </div>
      {hearing.maySetUp && !hearing.approved && (
        <Form method="post" noValidate id="presentation">
          <h2>{m.staff_item_presentation()}</h2>
          {actionData && Object.keys(errors).length === 0 && (
            <p className="alert alert-success" role="status">
              {m.staff_saved()}
            </p>
          )}
          <PresentationFields
            value={valueIn(actionData?.typed, { title, slug, intro, area })}
            errors={errors}
          />
          <button className="button button-primary" type="submit">
            {m.staff_save()}
          </button>
        </Form>
      )}
    </>
  );
}
