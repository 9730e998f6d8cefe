import { Form, redirect } from "react-router";
import { concludeHearing } from "#app/domain/follow-ups/conclude-hearing.ts";
import { findConclusion } from "#app/domain/follow-ups/find-report.ts";
import { listLacking } from "#app/domain/follow-ups/list-lacking.ts";
import { conclusionForm, type Report } from "#app/domain/follow-ups/report.ts";
import { countWaitingMails } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { hasUnreleased, listReleases } from "#app/domain/responses/list-releases.ts";
import { listRetentionRules } from "#app/domain/retention/list-retention-rules.ts";
import { may } from "#app/domain/staff/staff.ts";
import { countUnread } from "#app/domain/submissions/count-unread.ts";
import { isFrozen } from "#app/domain/white-book/find-white-book.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { dayFromColumn, startOfDay, writeDay, writeMoment } from "#app/shared/time.ts";
import { Radios } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { FollowUpReport } from "#app/ui/ledger/follow-up-report.tsx";
import type { Route } from "./+types/conclusion.ts";

export const meta: Route.MetaFunction = () => [{ title: m.staff_tab_conclusion() }];

const SHOWN = 200;

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [conclusion, frozen, unread, lacking, releases, unreleased, mails] = await Promise.all([
    findConclusion(hearing.id),
    isFrozen(hearing.id),
    countUnread(hearing.id),
    listLacking(hearing.id),
    listReleases(hearing.id),
    hasUnreleased(hearing.id),
    countWaitingMails(hearing.id),
  ]);
  return {
    id: hearing.id,
    report: conclusion && (conclusion.report as Report),
    eraseOn: conclusion ? writeDay(startOfDay(dayFromColumn(conclusion.eraseOn))) : "",
    rules: (await listRetentionRules()).map((rule) => ({
      value: rule.key,
      label: getLocale() === "en" ? rule.nameEn : rule.name,
      hint: getLocale() === "en" ? rule.noteEn : rule.note,
    })),
    concluded: hearing.concludedAt && writeMoment(hearing.concludedAt),
    mayConclude: may.conclude(staff, hearing.departmentId),
    steps: [
      { href: paths.inbox(hearing.id), text: m.inbound_step(), done: mails === 0 },
      {
        href: `${paths.casework(hearing.id)}?filter=uncovered`,
        text: m.ledger_step_read(),
        done: unread === 0,
      },
      {
        href: paths.release(hearing.id),
        text: m.ledger_step_released(),
        done: releases.length > 0 && !unreleased,
      },
      { href: paths.whiteBook(hearing.id), text: m.ledger_step_white_book(), done: frozen },
      {
        href: paths.decisions(hearing.id),
        text: m.ledger_step_decided(),
        done: hearing._count.decisions > 0,
      },
      { href: paths.adoption(hearing.id), text: m.ledger_step_adopted(), done: hearing.adoptedAt !== null },
      { href: paths.followUps(hearing.id), text: m.ledger_step_told(), done: lacking.length === 0 },
    ],
    count: lacking.length,
    lacking: lacking.slice(0, SHOWN).map(({ participantId, name, milestone, state }) => ({
      ...{ participantId, name, milestone },
      state:
        state === "missing"
          ? m.ledger_missing()
          : m[`ledger_state_${state as "owed" | "sending" | "failed"}`](),
    })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const form = await readForm(request, conclusionForm);
  if (!form.ok) return invalid(form);
  const concluded = await concludeHearing(hearing.id, form.value, staff);
  if (!concluded.ok)
    return refusedWith(concluded, form.typed, concluded.refusal.startsWith("day_") ? "eraseOn" : "form");
  throw redirect(paths.conclusion(hearing.id), 303);
}

export default function Conclusion({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, { rule: "five_years" });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.ledger_conclude_heading()}</h1>
      {page.concluded ? (
        <>
          <p className="alert alert-success">{m.ledger_concluded_at({ moment: page.concluded })}</p>
          {page.report && (
            <>
              <FollowUpReport report={page.report} />
              <p>
                {m.ledger_erase_on()} {page.eraseOn}
                <br />
                <a href={paths.retention(page.id)}>{m.retention_tab()}</a>
              </p>
            </>
          )}
        </>
      ) : (
        <>
          <p>{m.ledger_conclude_text()}</p>
          <ul className="checklist">
            {page.steps.map(({ href, text, done }) => (
              <li key={href}>
                <a href={href}>{text}</a>
                <span className={`tag ${done ? "tag-good" : "tag-warn"}`}>
                  {done ? m.staff_done() : m.staff_missing()}
                </span>
              </li>
            ))}
          </ul>
          {page.mayConclude && page.steps.every(({ done }) => done) && (
            <Form method="post" noValidate>
              <Radios
                name="rule"
                label={m.retention_rule()}
                hint={m.retention_rule_hint()}
                value={value("rule")}
                error={errors.rule}
                choices={page.rules}
              />
              <TextField
                name="eraseOn"
                type="date"
                required={false}
                label={m.retention_day()}
                hint={m.ledger_erase_hint()}
                value={value("eraseOn")}
                error={errors.eraseOn}
              />
              <button className="button button-primary" type="submit">
                {m.ledger_conclude_button()}
              </button>
            </Form>
          )}
          <h2>{m.ledger_lacking_heading({ count: page.count })}</h2>
          {page.count > 0 && (
            <table className="stacked">
              <thead>
                <tr>
                  <th scope="col">{m.ledger_who()}</th>
                  <th scope="col">{m.ledger_milestone()}</th>
                  <th scope="col">{m.staff_stage()}</th>
                </tr>
              </thead>
              <tbody>
                {page.lacking.map((one) => (
                  <tr key={`${one.participantId}${one.milestone}${one.state}`}>
                    <th scope="row">{one.name}</th>
                    <td>{m[`submission_told_${one.milestone}`]()}</td>
                    <td>{one.state}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </>
  );
}
