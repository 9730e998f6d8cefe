import { LARGEST_FILE, MOST_FILES, shownFile } from "#app/domain/attachments/attachment.ts";
import type { Typed } from "#app/shared/form-answer.ts";
import { accepted } from "#app/shared/media-types.ts";
import { writeSize } from "#app/shared/size.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { FormGroup } from "../form/field.tsx";

type Props = { typed: Typed; error: string | undefined; uploadTo?: string };

/**
 * Files to send along. Those that have been received are kept by a ticked box each, and left out by taking the tick away. Where
 * `uploadTo` is given and scripts run, files are sent there as they are chosen, and their progress is told.
 */
export function FilesField({ typed, error, uploadTo }: Props) {
  const references = Array.isArray(typed.attachments) ? typed.attachments : [];
  return (
    <div
      className="files-field"
      data-upload-to={uploadTo}
      data-most={MOST_FILES}
      data-largest={LARGEST_FILE}
      data-sending={m.attachment_sending({ name: "{name}", percent: "{percent}" })}
      data-received={m.attachment_received({ name: "{name}" })}
      data-failed={m.attachment_failed({ name: "{name}" })}
      data-stop={m.form_stop_file()}
      data-stopped={m.form_stopped_file({ name: "{name}" })}
      data-too-big={m.refusal_file_too_big({ name: "{name}" })}
      data-too-many={m.refusal_files_too_many({ most: MOST_FILES })}
    >
      <FormGroup
        name="files"
        label={m.attachment_field()}
        hint={m.attachment_field_hint({ most: MOST_FILES })}
        required={false}
        error={error}
      >
        {(control) => <input {...control} type="file" multiple accept={accepted} />}
      </FormGroup>
      <fieldset className="kept-files" hidden={references.length === 0}>
        <legend className="form-label">{m.attachment_kept()}</legend>
        {references.map((reference, index) => {
          const { name, size } = shownFile(reference);
          const id = `kept-file-${index}`;
          return (
            <div className="form-group-checkbox" key={reference}>
              <input
                id={id}
                type="checkbox"
                name="attachments"
                value={reference}
                className="form-checkbox checkbox-large"
                defaultChecked
              />
              <label htmlFor={id} className="form-label">
                {name} <span className="muted">({writeSize(size)})</span>
              </label>
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}
