import { redirect } from "react-router";
import {
  findImport,
  findRememberedColumns,
  listFaults,
  listFirstRows,
} from "#app/domain/imports/find-import.ts";
import {
  columnNames,
  columnsForm,
  guessColumns,
  HOURS_TO_UNDO,
  isMoving,
  takesColumns,
} from "#app/domain/imports/import.ts";
import { setColumns } from "#app/domain/imports/set-columns.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found, idFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { CheckedRows } from "#app/ui/import/checked-rows.tsx";
import { ColumnsForm } from "#app/ui/import/columns-form.tsx";
import { ImportProgress } from "#app/ui/import/import-progress.tsx";
import type { Route } from "./+types/import.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.import_heading()} – ${loaderData?.fileName ?? ""}` },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const one = found(await findImport(hearing.id, idFrom(params.import)));
  const [first, remembered, faults] = await Promise.all([
    listFirstRows(one.id),
    findRememberedColumns(one.headers),
    listFaults(one.id),
  ]);
  const own = one.columns as Record<string, string | number | null> | null;
  const chosen = own ?? remembered ?? guessColumns(one.headers);
  const { id, fileName, state, fault, headers, rows, faulty, senders, done } = one;
  return {
    ...{ hearingId: hearing.id, id, fileName, state, fault, headers, rows, faulty, senders, done },
    columns: Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, String(value ?? "")])),
    remembered: !own && remembered !== null,
    first: first.map(({ cells }) => cells.map((cell) => cell.slice(0, 120))),
    faults: faults.map(({ position, fault: why, cells }) => ({
      position,
      why: m[`import_fault_${why}`](),
      text: cells.join(" · ").slice(0, 160),
    })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const id = idFrom(params.import);
  const form = await readForm(request, columnsForm);
  if (!form.ok) return invalid(form);
  const set = await setColumns(hearing.id, id, form.value, staff);
  if (!set.ok) return refusedWith(set, form.typed, set.refusal === "day_unreadable" ? "receivedOn" : "form");
  throw redirect(paths.import(hearing.id, id), 303);
}

export default function Import({ loaderData: page, actionData }: Route.ComponentProps) {
  const typed = actionData?.typed;
  const value = (name: string) => String(typed?.[name] ?? page.columns[name] ?? "");
  const form = (
    <ColumnsForm
      headers={page.headers}
      names={columnNames}
      first={page.first}
      remembered={page.remembered}
      value={value}
      errors={actionData?.errors ?? {}}
    />
  );
  return (
    <>
      {isMoving(page.state) && <meta httpEquiv="refresh" content="2" />}
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <p className="section-tools">
        <a href={paths.imports(page.hearingId)}>← {m.import_heading()}</a>
      </p>
      <h1>{page.fileName}</h1>
      <p>
        <span className="tag">{m[`import_state_${page.state}`]()}</span>
      </p>
      {page.state === "unreadable" && (
        <p className="alert alert-error">{m[`import_unreadable_${page.fault as "broken"}`]()}</p>
      )}
      {page.state === "checked" && <CheckedRows {...page} />}
      {takesColumns(page.state) &&
        (page.state === "checked" ? (
          <details open={actionData !== undefined}>
            <summary>{m.import_again()}</summary>
            {form}
          </details>
        ) : (
          form
        ))}
      <ImportProgress {...page} hours={HOURS_TO_UNDO} />
    </>
  );
}
