import { Form } from "react-router";
import { findRetention } from "#app/domain/retention/find-retention.ts";
import { may } from "#app/domain/staff/staff.ts";
import { viewOfRetention } from "#app/http/retention-view.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { TextField } from "#app/ui/form/field.tsx";
import { Erasures } from "#app/ui/retention/erasures.tsx";
import { Packages } from "#app/ui/retention/packages.tsx";
import type { Route } from "./+types/retention.ts";

export const meta: Route.MetaFunction = () => [{ title: m.retention_tab() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const allowed = may.conclude(staff, hearing.departmentId);
  return viewOfRetention(hearing, await findRetention(hearing.id), staff.id, allowed);
}

export default function Retention({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.retention_tab()}</h1>
      <p>{m.retention_lead()}</p>
      {page.erased && <p className="alert alert-success">{m.retention_erased({ moment: page.erased })}</p>}
      {page.concluded ? (
        <dl className="facts">
          {page.rule && (
            <>
              <dt>{m.retention_by_rule()}</dt>
              <dd>{page.rule}</dd>
            </>
          )}
          <dt>{m.retention_erase_on()}</dt>
          <dd>{page.eraseOn}</dd>
        </dl>
      ) : (
        <p>{m.retention_not_concluded()}</p>
      )}
      {page.concluded && !page.erased && (
        <>
          <h2>{m.retention_obstacle_heading()}</h2>
          <p>{page.obstacle || m.retention_no_obstacle()}</p>
        </>
      )}
      {page.mayConclude ? (
        <Form method="post" action={paths.caseNumber(page.id)} noValidate>
          <TextField
            name="caseNumber"
            label={m.retention_case_number()}
            hint={m.retention_case_number_hint()}
            required={false}
            maxLength={60}
            value={page.caseNumber}
          />
          <button className="button button-secondary" type="submit">
            {m.retention_save()}
          </button>
        </Form>
      ) : (
        <p>
          {m.retention_case_number()}: {page.caseNumber || "–"}
        </p>
      )}
      {page.concluded && <Packages {...page} />}
      <Erasures {...page} />
    </>
  );
}
