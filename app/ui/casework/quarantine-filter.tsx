import { type QuarantineQuery, setAsideStates } from "#app/domain/quarantine/quarantine.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Select } from "../form/field.tsx";
import { wordForSign } from "../words.ts";

type Props = { query: QuarantineQuery; signs: { sign: string; count: number }[] };

/** Which part of the quarantine is shown: not decided or confirmed as spam, and by which sign. */
export function QuarantineFilter({ query, signs }: Props) {
  return (
    <form className="filters" key={JSON.stringify(query)}>
      <Select
        name="state"
        label={m.quarantine_state()}
        value={query.state}
        required="sometimes"
        choices={setAsideStates.map((state) => ({ value: state, label: m[`quarantine_state_${state}`]() }))}
      />
      <Select
        name="sign"
        label={m.quarantine_sign()}
        empty={m.quarantine_sign_any()}
        required="sometimes"
        value={query.sign}
        choices={signs.map(({ sign, count }) => ({
          value: sign,
          label: m.quarantine_sign_counted({ sign: wordForSign(sign), count }),
        }))}
      />
      <button className="button button-secondary" type="submit">
        {m.desk_show()}
      </button>
    </form>
  );
}
