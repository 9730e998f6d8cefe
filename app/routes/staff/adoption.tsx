import { Form, redirect } from "react-router";
import { listCauses } from "#app/domain/changes/list-changes.ts";
import { adoptStrategy } from "#app/domain/decisions/adopt-strategy.ts";
import { countRecipients } from "#app/domain/follow-ups/count-recipients.ts";
import { may } from "#app/domain/staff/staff.ts";
import { compareVersions } from "#app/domain/strategies/compare-versions.ts";
import { findStrategy } from "#app/domain/strategies/find-strategy.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { refusedWith } from "#app/http/form.ts";
import { found } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { ChangedSections } from "#app/ui/hearing/changed-sections.tsx";
import type { Route } from "./+types/adoption.ts";

export const meta: Route.MetaFunction = () => [{ title: m.decision_adopt() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.recordDecision);
  const strategy = found(await findStrategy(hearing.strategyId));
  const [before, after, recipients, causes] = await Promise.all([
    hearing.hearingVersionId ? listSections(hearing.hearingVersionId) : [],
    listSections(hearing.adoptedVersionId ?? strategy.draftId),
    countRecipients(hearing.id),
    listCauses(hearing.id),
  ]);
  return {
    strategyId: strategy.id,
    adopted: hearing.adoptedAt && writeMoment(hearing.adoptedAt),
    changes: compareVersions(before, after),
    recipients,
    causes: Object.fromEntries(
      [...causes].map(([identity, numbers]) => [
        identity,
        numbers.map((number) => ({ number, href: paths.changes(hearing.id) })),
      ]),
    ),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.recordDecision);
  const adopted = await adoptStrategy(hearing.id, staff);
  if (!adopted.ok) return refusedWith(adopted, {});
  throw redirect(paths.adoption(hearing.id), 303);
}

export default function Adoption({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <h1>{m.decision_adopt()}</h1>
      {page.adopted ? (
        <p className="alert alert-success">{m.decision_adopted_at({ moment: page.adopted })}</p>
      ) : (
        <>
          <p>{m.decision_adopt_text()}</p>
          <p>{m.casework_release_who(page.recipients)}</p>
          <p>
            <a href={paths.strategy(page.strategyId)}>{m.decision_edit_draft()}</a>
          </p>
        </>
      )}
      <h2>{m.decision_changes_heading()}</h2>
      {page.changes.length === 0 && <p>{m.decision_no_changes()}</p>}
      <ChangedSections changes={page.changes} causes={page.causes} />
      {!page.adopted && (
        <Form method="post">
          <button className="button button-primary" type="submit">
            {m.decision_adopt_button()}
          </button>
        </Form>
      )}
    </>
  );
}
