import { Form } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Checkbox } from "../form/choices.tsx";

type Props = {
  hearingId: string;
  id: string;
  rows: number;
  faulty: number;
  senders: number;
  faults: { position: number; why: string; text: string }[];
};

/** What a dry run found: how many submissions, which rows are wrong, and the button that lets it run. */
export function CheckedRows({ hearingId, id, rows, faulty, senders, faults }: Props) {
  return (
    <section className="card">
      <h2>{m.import_checked_heading()}</h2>
      <p>{m.import_becomes({ rows: rows - faulty, senders })}</p>
      {faulty > 0 && (
        <>
          <h3>{m.import_faults_heading({ count: faulty })}</h3>
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{m.import_row()}</th>
                <th scope="col">{m.import_fault()}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ position, why, text }) => (
                <tr key={position}>
                  {/* The first row of a file names its columns. */}
                  <th scope="row">{position + 1}</th>
                  <td>
                    {why}
                    <br />
                    <span className="muted small">{text}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <Form method="post" action={paths.startImport(hearingId, id)}>
        {faulty > 0 && <Checkbox name="skip" label={m.import_skip()} />}
        <button className="button button-primary" type="submit">
          {m.import_start()}
        </button>
      </Form>
    </section>
  );
}
