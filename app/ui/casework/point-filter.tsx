import { type PointQuery, pointStates } from "#app/domain/points/point-query.ts";
import { pointKinds } from "#app/domain/submissions/point.ts";
import type { Branch } from "#app/domain/themes/theme.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { type Choice, Select } from "../form/field.tsx";
import { wordFor } from "../words.ts";
import { themeChoices } from "./theme-fields.tsx";

type Named = { id: string; name: string };
type Props = { query: PointQuery; themes: Branch<Named>[]; sections: Choice[]; caseworkers: Named[] };

/** Which points are shown: whose, how far, and what they are about. */
export function PointFilter({ query, themes, sections, caseworkers }: Props) {
  const whose = [
    { value: "mine", label: m.desk_whose_mine() },
    { value: "nobody", label: m.desk_whose_nobody() },
    ...caseworkers.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const state = pointStates.map((one) => ({ value: one, label: m[`desk_state_${one}`]() }));
  const kinds = pointKinds.map((kind) => ({ value: kind, label: wordFor.pointKind(kind) }));
  const any = { empty: m.desk_any(), required: "sometimes" as const };
  return (
    <form className="filters" key={JSON.stringify(query)}>
      <Select name="state" label={m.desk_state()} value={query.state} choices={state} required="sometimes" />
      <Select name="whose" label={m.desk_whose()} {...any} value={query.whose} choices={whose} />
      <Select
        name="theme"
        label={m.desk_theme()}
        {...any}
        value={query.theme}
        choices={themeChoices(themes)}
      />
      <Select name="section" label={m.desk_section()} {...any} value={query.section} choices={sections} />
      <Select name="kind" label={m.desk_kind()} {...any} value={query.kind} choices={kinds} />
      <button className="button button-secondary" type="submit">
        {m.desk_show()}
      </button>
    </form>
  );
}
