import { Form } from "react-router";
import { type columnNames, importChannels } from "#app/domain/imports/import.ts";
import { pointKinds } from "#app/domain/submissions/point.ts";
import type { FieldErrors } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Select, TextField } from "../form/field.tsx";
import { wordFor } from "../words.ts";

type Props = {
  headers: string[];
  names: typeof columnNames;
  first: string[][];
  remembered: boolean;
  value: (name: string) => string;
  errors: FieldErrors;
};

/** What each column of a file is, beside its first rows; and what is the same for all rows. */
export function ColumnsForm({ headers, names, first, remembered, value, errors }: Props) {
  const choices = headers.map((header, index) => ({ value: String(index), label: header }));
  return (
    <Form method="post" className="card" noValidate>
      <h2>{m.import_columns_heading()}</h2>
      {remembered && <p className="alert alert-info">{m.import_columns_remembered()}</p>}
      <div className="form-columns">
        {names.map((name) => (
          <Select
            key={name}
            name={name}
            label={m[`import_column_${name}`]()}
            hint={name === "sender" ? m.import_column_sender_hint() : undefined}
            required={name === "body"}
            empty={m.import_no_column()}
            value={value(name)}
            error={errors[name]}
            choices={choices}
          />
        ))}
        <TextField
          name="receivedOn"
          type="date"
          label={m.import_received_on()}
          required={false}
          value={value("receivedOn")}
          error={errors.receivedOn}
        />
        <Select
          name="channel"
          label={m.casework_channel()}
          value={value("channel") || "portal"}
          error={errors.channel}
          choices={importChannels.map((channel) => ({
            value: channel,
            label: m[`casework_channel_${channel}`](),
          }))}
        />
        <Select
          name="points"
          label={m.import_points()}
          required={false}
          empty={m.import_points_none()}
          value={value("points")}
          choices={pointKinds.map((kind) => ({ value: kind, label: wordFor.pointKind(kind) }))}
        />
        <Select
          name="receipts"
          label={m.import_receipts()}
          value={value("receipts") || "had"}
          choices={[
            { value: "had", label: m.import_receipts_had() },
            { value: "send", label: m.import_receipts_send() },
          ]}
        />
        <Select
          name="locale"
          label={m.casework_language()}
          value={value("locale") || "da"}
          choices={[
            { value: "da", label: "Dansk" },
            { value: "en", label: "English" },
          ]}
        />
      </div>
      <button className="button button-primary" type="submit">
        {m.import_check()}
      </button>
      <h3>{m.import_first_rows()}</h3>
      <div className="scroll-across">
        <table>
          <thead>
            <tr>
              {headers.map((header, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and headings may be the same
                <th scope="col" key={index}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((cells) => (
              <tr key={cells.join("\n")}>
                {headers.map((header, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and headings may be the same
                  <td key={`${header}${index}`}>{cells[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Form>
  );
}
