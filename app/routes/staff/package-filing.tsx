import { redirect } from "react-router";
import { findUnfiled } from "#app/domain/retention/find-erasable.ts";
import { recordPackageFiled } from "#app/domain/retention/record-package-filed.ts";
import { filingForm } from "#app/domain/retention/retention.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FilingForm } from "#app/ui/retention/filing-form.tsx";
import type { Route } from "./+types/package-filing.ts";

export const meta: Route.MetaFunction = ({ params }) => [
  { title: m.retention_file_heading({ number: params.package }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const number = found(await findUnfiled(hearing.id, numberFrom(params.package)));
  return { id: hearing.id, number, caseNumber: hearing.caseNumber };
}

/** An official says that a package lies in the municipality's own records. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.conclude);
  const form = await readForm(request, filingForm);
  if (!form.ok) return invalid(form);
  const filed = await recordPackageFiled(
    hearing.id,
    numberFrom(params.package),
    form.value.caseNumber,
    staff,
  );
  if (!filed.ok) return refusedWith(filed, form.typed);
  throw redirect(saying(paths.retention(hearing.id), "saved"), 303);
}

export default function PackageFiling({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.retention_file_heading({ number: page.number })}</h1>
      <FilingForm {...page} errors={errors} typed={actionData?.typed} />
    </>
  );
}
