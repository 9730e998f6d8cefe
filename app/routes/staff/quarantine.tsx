import { Form, redirect } from "react-router";
import { findAlert } from "#app/domain/alerts/find-alert.ts";
import { confirmSpam } from "#app/domain/quarantine/confirm-spam.ts";
import { countSetAside, listQuarantine } from "#app/domain/quarantine/list-quarantine.ts";
import { chosenOf, quarantineForm } from "#app/domain/quarantine/quarantine.ts";
import { releaseSubmissions } from "#app/domain/quarantine/release-submissions.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { quarantineAddress, quarantinePage, quarantineQuery } from "#app/http/quarantine-query.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now, writeMoment } from "#app/shared/time.ts";
import { QuarantineBulk } from "#app/ui/casework/quarantine-bulk.tsx";
import { QuarantineFilter } from "#app/ui/casework/quarantine-filter.tsx";
import { QuarantineTable } from "#app/ui/casework/quarantine-table.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import type { Route } from "./+types/quarantine.ts";

export const meta: Route.MetaFunction = () => [{ title: m.quarantine_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const query = quarantineQuery(request);
  const [counts, alert] = await Promise.all([countSetAside(hearing.id, query.state), findAlert(hearing.id)]);
  const found = query.sign
    ? (counts.signs.find(({ sign }) => sign === query.sign)?.count ?? 0)
    : counts[query.state];
  const { page, pages } = quarantinePage(request, found);
  const lines = await listQuarantine(hearing.id, query, page);
  return {
    ...{ query, found, page, pages, signs: counts.signs },
    ...{ alertPage: paths.alert(hearing.id), onAlertSince: alert && writeMoment(alert.beganAt) },
    done: Number(/^\d{1,9}$/.exec(new URL(request.url).searchParams.get("done") ?? "")?.[0] ?? 0),
    /** A form that has been sent begins anew: what was ticked was for that one time. */
    shown: now().getTime(),
    rows: lines.map(({ receivedAt, organisation, name, ...line }) => ({
      ...line,
      name: organisation || name,
      excerpt: excerpt(line.excerpt, 240),
      received: writeMoment(receivedAt),
      href: paths.caseworkSubmission(hearing.id, line.number),
    })),
  };
}

/** Lets out, or confirms as spam, what was chosen. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const query = quarantineQuery(request);
  const form = await readForm(request, quarantineForm, ["numbers"]);
  if (!form.ok) return invalid(form);
  const chosen = chosenOf(form.value, query);
  const done =
    form.value.step === "spam"
      ? await confirmSpam(hearing.id, chosen, form.value, staff)
      : await releaseSubmissions(hearing.id, chosen, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(paths.quarantine(hearing.id) + quarantineAddress(query, { done: String(done.value) }), 303);
}

export default function QuarantineList({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const ticked = actionData?.typed.numbers;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.quarantine_heading()}</h1>
      {page.done > 0 && (
        <p className="alert alert-success" role="status">
          {m.quarantine_done({ count: page.done })}
        </p>
      )}
      <p>{m.quarantine_lead()}</p>
      <p className={page.onAlertSince ? "alert alert-warning" : undefined}>
        {page.onAlertSince && `${m.alert_on({ moment: page.onAlertSince })} `}
        <a href={page.alertPage}>{m.alert_heading()}</a>
      </p>
      <QuarantineFilter query={page.query} signs={page.signs} />
      <p className="muted">
        {page.found > 0 ? m.quarantine_found({ count: page.found }) : m.quarantine_nothing()}
      </p>
      {page.rows.length > 0 && (
        <Form method="post" action={quarantineAddress(page.query)} noValidate key={page.shown}>
          <QuarantineTable rows={page.rows} ticked={Array.isArray(ticked) ? ticked : []} />
          <Pagination
            page={page.page}
            pages={page.pages}
            hrefOf={(number) => quarantineAddress(page.query, { page: String(number) })}
          />
          <QuarantineBulk
            value={valueIn(actionData?.typed)}
            errors={errors}
            found={page.found}
            spam={page.query.state === "spam"}
          />
        </Form>
      )}
    </>
  );
}
