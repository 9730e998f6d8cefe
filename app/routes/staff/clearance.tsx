import { data, Form, redirect } from "react-router";
import { z } from "zod";
import { withFilter } from "#app/domain/clearings/clearing-filter.ts";
import { decisionForm, holdBackForm, publicationForm } from "#app/domain/clearings/clearing-forms.ts";
import { decideFindings } from "#app/domain/clearings/decide-findings.ts";
import { may } from "#app/domain/staff/staff.ts";
import { holdBackSubmission, publishSubmission } from "#app/domain/submissions/clear-submission.ts";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { clearingFilterOf, nextToClear, publishedOrWaits, viewOfClearing } from "#app/http/clearing-view.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ClearedAs } from "#app/ui/clearing/cleared-as.tsx";
import { ClearingForm } from "#app/ui/clearing/clearing-form.tsx";
import { HoldBackFields } from "#app/ui/clearing/hold-back-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { AttachedFiles } from "#app/ui/submission/attached-files.tsx";
import { staffWordForBehalf, unnamed } from "#app/ui/words.ts";
import type { Route } from "./+types/clearance.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.clearing_tab()} ${m.shared_number({ number: loaderData?.number ?? 0 })}` },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return viewOfClearing(hearing, numberFrom(params.number), clearingFilterOf(request));
}

const stepForm = z.looseObject({ clearance: z.string().optional(), all: z.string().optional() });

/** Publishes a submission as was decided, keeps what was decided so far, holds it back with a reason, or withdraws it for its participant. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const filter = clearingFilterOf(request);
  const { clearance: step, all } = (await readForm(request.clone(), stepForm)).typed;
  const here = withFilter(paths.clearance(hearing.id, number), filter);
  if (all || step === "decide") {
    const form = await readForm(request, decisionForm);
    if (!form.ok) return invalid(form);
    const done = await decideFindings(hearing.id, number, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
    throw redirect(saying(here, "findings_decided"), 303);
  }
  if (step === "hold-back") {
    const form = await readForm(request, holdBackForm);
    if (!form.ok) return invalid(form);
    const done = await holdBackSubmission(hearing.id, number, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
    throw redirect(saying(await nextToClear(hearing.id, number, filter), "held_back"), 303);
  }
  if (step === "withdraw") {
    const done = await withdrawSubmission(hearing.id, number, staff);
    if (!done.ok) return refusedWith(done, {});
    throw redirect(here, 303);
  }
  if (step !== "publish" && step !== "publish-next") throw data(null, { status: 400 });
  const form = await readForm(request, publicationForm, ["ranges"]);
  if (!form.ok) return invalid(form);
  const done = await publishSubmission(hearing.id, number, form.value, staff);
  if (!done.ok)
    return refusedWith(done, form.typed, done.refusal === "phrase_not_there" ? "phrases" : "form");
  const next = step === "publish" ? here : await nextToClear(hearing.id, number, filter);
  throw redirect(saying(next, publishedOrWaits(hearing)), 303);
}

export default function Clearance({ loaderData: page, actionData }: Route.ComponentProps) {
  const { hearingId, number, publicText, filter } = page;
  const errors = actionData?.errors ?? {};
  const typed = actionData?.typed ?? {};
  const action = withFilter(paths.clearance(hearingId, number), filter);
  const cleared = publicText?.clearance === "published" || publicText?.clearance === "waiting";
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="section-tools">
        <a href={withFilter(paths.clearings(hearingId), filter)}>← {m.clearing_back()}</a>
        {page.previous && (
          <a id="previous" href={page.previous}>
            {m.casework_previous()}
          </a>
        )}
        {page.next && (
          <a id="next" href={page.next}>
            {m.casework_next()}
          </a>
        )}
        <span className="muted">
          {m.clearing_place({ filter: m[`clearing_filter_${filter}`](), left: page.left })}
        </span>
        <a href={paths.caseworkSubmission(hearingId, number)}>{m.clearing_to_casework()}</a>
      </p>
      <h1>
        {m.shared_number({ number })} · {page.sender}
      </h1>
      <p className="muted">
        {page.received} · {m[`casework_channel_${page.channel}`]()} · {staffWordForBehalf(page.behalf)}
      </p>
      <p className="tags">
        {page.late && <span className="tag tag-warn">{m.casework_late()}</span>}
        {!page.confirmed && <span className="tag tag-warn">{m.casework_unconfirmed()}</span>}
        {page.protectedAddress && <span className="tag tag-bad">{m.casework_protected()}</span>}
      </p>
      {page.reported && (
        <p className="alert alert-warning">
          {m.clearing_on_submission()}{" "}
          <a href={paths.nameReports(hearingId)}>{m.clearing_reports_heading()}</a>
        </p>
      )}
      {!page.confirmed && <p className="alert alert-warning">{m.refusal_address_unconfirmed()}</p>}
      {publicText && <ClearedAs {...publicText} unnamed={unnamed(page.behalf)} />}
      {publicText?.clearance === "published" && (
        <p>
          <a className="button button-secondary" href={paths.recall(hearingId, number)}>
            {m.clearing_recall_link()}
          </a>
        </p>
      )}
      <AttachedFiles files={page.attachments} heading="h2" />
      {publicText?.clearance !== "withdrawn" && (
        <>
          {!publicText?.ownWish && (
            <>
              <ClearingForm
                key={`${number} ${publicText?.moment ?? ""} ${page.findings.length}`}
                {...{ action, errors, typed, cleared }}
                text={page.body}
                publicName={page.publicName}
                unnamed={unnamed(page.behalf)}
                withoutName={cleared && publicText?.name === "" && page.publicName !== ""}
                findings={page.findings}
                confirmed={page.confirmed}
              />
              {!cleared && (
                <details open={"ground" in errors || "reason" in errors}>
                  <summary>{m.clearing_hold_back()}</summary>
                  <Form method="post" action={action} noValidate>
                    <HoldBackFields errors={errors} typed={typed} />
                    <button
                      className="button button-secondary"
                      type="submit"
                      name="clearance"
                      value="hold-back"
                    >
                      {m.clearing_hold_back()}
                    </button>
                  </Form>
                </details>
              )}
            </>
          )}
          <details>
            <summary>{m.clearing_withdraw()}</summary>
            <Form method="post" action={action}>
              <p>{m.casework_withdraw_text()}</p>
              <button className="button button-secondary" type="submit" name="clearance" value="withdraw">
                {m.clearing_withdraw()}
              </button>
            </Form>
          </details>
        </>
      )}
    </>
  );
}
