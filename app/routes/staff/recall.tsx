import { Form, redirect } from "react-router";
import { holdBackForm } from "#app/domain/clearings/clearing-forms.ts";
import { findPlaces } from "#app/domain/clearings/find-places.ts";
import { recallSubmission } from "#app/domain/clearings/recall-submission.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { viewOfPlace } from "#app/http/place-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { HoldBackFields } from "#app/ui/clearing/hold-back-fields.tsx";
import { PlacesTable } from "#app/ui/clearing/places-table.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/recall.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.clearing_recall_heading({ number: loaderData?.number ?? 0 }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const { places, periods, ...row } = found(await findPlaces(hearing.id, numberFrom(params.number)));
  return {
    ...{ hearingId: hearing.id, number: row.number, name: row.name },
    shown: row.clearance === "published",
    done: row.clearance === "held_back" && periods.length > 0,
    reason: row.reason,
    periods: periods.map(({ since, until }) =>
      until
        ? m.clearing_recall_until({ since: writeMoment(since), until: writeMoment(until) })
        : `${m.clearing_recall_since()} ${writeMoment(since)}`,
    ),
    places: places.map((place) =>
      viewOfPlace(place, { hearingId: hearing.id, slug: row.slug, number: row.number }),
    ),
  };
}

/** Takes a published submission down, with a reason. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const number = numberFrom(params.number);
  const form = await readForm(request, holdBackForm);
  if (!form.ok) return invalid(form);
  const done = await recallSubmission(hearing.id, number, form.value, staff);
  if (!done.ok) return refusedWith(done, form.typed);
  throw redirect(paths.recall(hearing.id, number), 303);
}

export default function Recall({ loaderData: page, actionData }: Route.ComponentProps) {
  const { hearingId, number, places } = page;
  const errors = actionData?.errors ?? {};
  const of = (reach: string) => places.filter((place) => place.reach === reach);
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        <a href={paths.clearance(hearingId, number)}>
          ← {m.shared_number({ number })} · {page.name}
        </a>
      </p>
      <h1>{m.clearing_recall_heading({ number })}</h1>
      {page.done ? (
        <div className="alert alert-success" role="status">
          <p>{m.clearing_recall_done()}</p>
          <p className="plain-text">{page.reason}</p>
        </div>
      ) : page.shown ? (
        <p>{m.clearing_recall_lead()}</p>
      ) : (
        <p className="alert">{m.refusal_not_shown()}</p>
      )}
      {page.periods.map((period) => (
        <p className="muted" key={period}>
          {m.casework_clearance_published()}: {period}
        </p>
      ))}
      {of("ours").length > 0 && <PlacesTable caption={m.clearing_recall_ours()} places={of("ours")} />}
      <PlacesTable caption={m.clearing_recall_beyond()} places={of("beyond")} />
      <PlacesTable caption={m.clearing_recall_never()} places={of("never")} />
      <p className="muted">{m.clearing_recall_mine()}</p>
      {page.shown && (
        <Form method="post" noValidate>
          <HoldBackFields errors={errors} typed={actionData?.typed ?? {}} />
          <button className="button button-primary" type="submit">
            {m.clearing_recall_button()}
          </button>
        </Form>
      )}
    </>
  );
}
