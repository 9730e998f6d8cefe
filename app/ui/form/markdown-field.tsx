import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Prose } from "../prose.tsx";
import { FormGroup } from "./field.tsx";

const PAUSE_MS = 300;
type Props = {
  name: string;
  label: string;
  hint: string;
  value: string;
  html: string;
  error?: string | undefined;
  required?: boolean;
};

/** Markdown on the left, how it will look on the right: as stored without JavaScript, as typed with it. */
export function MarkdownField({ html, value, required = false, ...field }: Props) {
  const preview = useFetcher<{ html: string }>();
  const [typed, setTyped] = useState<string | null>(null);
  const submit = preview.submit;
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(
      () => submit({ body: typed }, { method: "post", action: paths.markdownPreview() }),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [typed, submit]);
  return (
    <div className="side-by-side">
      <FormGroup {...field} required={required}>
        {(control) => (
          <textarea
            {...control}
            className="form-input"
            rows={18}
            defaultValue={value}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </FormGroup>
      <section aria-label={m.staff_preview()}>
        <h2 className="h5">{m.staff_preview()}</h2>
        <Prose html={preview.data?.html ?? html} />
      </section>
    </div>
  );
}
