import { redirect } from "react-router";
import { addImport } from "#app/domain/imports/add-import.ts";
import { listImports } from "#app/domain/imports/find-import.ts";
import { may } from "#app/domain/staff/staff.ts";
import { refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { readUpload } from "#app/http/upload.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { ErrorSummary, idOf } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/imports.ts";

export const meta: Route.MetaFunction = () => [{ title: m.import_heading() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const imports = await listImports(hearing.id);
  return {
    id: hearing.id,
    imports: imports.map(({ id, fileName, state, rows, senders, createdAt }) => ({
      ...{ id, fileName, state, rows, senders },
      added: writeMoment(createdAt),
    })),
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const file = (await readUpload(request, "file")) ?? { name: "", bytes: new Uint8Array() };
  const added = await addImport(hearing.id, file, staff);
  if (!added.ok) return refusedWith(added, {}, "file");
  throw redirect(paths.import(hearing.id, added.value), 303);
}

export default function Imports({ loaderData: { id, imports }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="section-tools">
        <a href={paths.casework(id)}>← {m.staff_tab_submissions()}</a>
      </p>
      <h1>{m.import_heading()}</h1>
      <p>{m.import_text()}</p>
      <form method="post" encType="multipart/form-data" className="card">
        <div className={`form-group${errors.file ? " form-error" : ""}`}>
          <label className="form-label" htmlFor={idOf("file")}>
            {m.import_file()}
          </label>
          {errors.file && (
            <span className="form-error-message" id={`${idOf("file")}-error`}>
              {errors.file}
            </span>
          )}
          <input
            className="form-input"
            id={idOf("file")}
            name="file"
            type="file"
            accept=".csv,.xlsx,text/csv"
            aria-describedby={errors.file ? `${idOf("file")}-error` : undefined}
          />
        </div>
        <button className="button button-primary" type="submit">
          {m.import_add()}
        </button>
      </form>
      {imports.length > 0 && (
        <>
          <h2>{m.import_earlier()}</h2>
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{m.import_name()}</th>
                <th scope="col">{m.import_state()}</th>
                <th scope="col" className="number">
                  {m.import_rows()}
                </th>
                <th scope="col" className="number">
                  {m.import_senders()}
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={paths.import(id, one.id)}>{one.fileName}</a>
                    <br />
                    <span className="muted small weight-normal">{one.added}</span>
                  </th>
                  <td>{m[`import_state_${one.state}`]()}</td>
                  <td className="number" data-label={m.import_rows()}>
                    {one.rows}
                  </td>
                  <td className="number" data-label={m.import_senders()}>
                    {one.senders}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
