import { type Branch, themeColours } from "#app/domain/themes/theme.ts";
import type { FieldErrors } from "#app/shared/form-answer.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Select, TextField } from "../form/field.tsx";

type Named = { id: string; name: string };
type Props = {
  value: (name: string) => string;
  errors: FieldErrors;
  /** The themes it may be placed under. */
  parents: Branch<Named>[];
  caseworkers: Named[];
};

/** What a theme is: name, colour, place in the tree, and who answers its points unless somebody else does. */
export function ThemeFields({ value, errors, parents, caseworkers }: Props) {
  return (
    <>
      <TextField name="name" label={m.theme_name()} value={value("name")} error={errors.name} />
      <Select
        name="colour"
        label={m.theme_colour()}
        value={value("colour") || "grey"}
        choices={themeColours.map((colour) => ({ value: colour, label: m[`theme_colour_${colour}`]() }))}
      />
      <Select
        name="parent"
        label={m.theme_parent()}
        empty={m.theme_no_parent()}
        required={false}
        value={value("parent")}
        error={errors.parent}
        choices={themeChoices(parents)}
      />
      <Select
        name="caseworker"
        label={m.theme_caseworker()}
        empty={m.theme_no_caseworker()}
        required={false}
        value={value("caseworker")}
        error={errors.caseworker}
        choices={caseworkers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

/** Themes to choose from, those under another set in. */
export const themeChoices = (themes: Branch<Named>[]) =>
  themes.map(({ id, name, depth }) => ({ value: id, label: `${"– ".repeat(depth)}${name}` }));
