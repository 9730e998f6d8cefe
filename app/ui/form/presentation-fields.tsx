import * as m from "#app/shared/text/compiled/messages.js";
import { TextArea, TextField } from "./field.tsx";

type Props = { value: (name: string) => string; errors: Record<string, string> };

/** Title, address and the plain sentences a hearing begins with. */
export function PresentationFields({ value, errors }: Props) {
  return (
    <>
      <TextField name="title" label={m.staff_title()} value={value("title")} error={errors.title} />
      <TextField
        name="slug"
        label={m.staff_hearing_slug()}
        hint={m.staff_hearing_slug_hint()}
        value={value("slug")}
        error={errors.slug}
      />
      <TextArea name="intro" label={m.staff_hearing_intro()} value={value("intro")} error={errors.intro} />
      <TextField
        name="area"
        label={m.staff_hearing_area()}
        required={false}
        value={value("area")}
        error={errors.area}
      />
    </>
  );
}
