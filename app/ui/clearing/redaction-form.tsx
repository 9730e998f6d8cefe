import { accepted } from "#app/shared/media-types.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { FormGroup } from "../form/field.tsx";

/** The file that is to be shown in place of the one that came. */
export function RedactionForm({ action, error }: { action: string; error: string | undefined }) {
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate>
      <FormGroup
        name="files"
        label={m.attachment_redact_field()}
        hint={m.attachment_redact_hint()}
        error={error}
      >
        {(control) => <input {...control} type="file" accept={accepted} />}
      </FormGroup>
      <button className="button button-secondary" type="submit">
        {m.attachment_redact_button()}
      </button>
    </form>
  );
}
