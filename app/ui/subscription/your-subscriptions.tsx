import type { Pace } from "#app/domain/subscriptions/subscription.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Locale } from "#app/shared/text/language.ts";
import { Checkbox } from "../form/choices.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Select } from "../form/field.tsx";
import { paceChoices } from "./pace-choices.ts";
import { StopAll } from "./unsubscribed.tsx";

type Line = { id: string; name: string; href: string | null; pace: Pace; confirmed: boolean };
type Props = {
  token: string;
  email: string;
  locale: Locale;
  lines: Line[];
  errors: Record<string, string>;
};

/** A subscriber's own page: what waits for a yes, what they get, and the ways to change and to end it. */
export function YourSubscriptions({ token, email, locale, lines, errors }: Props) {
  const waiting = lines.filter(({ confirmed }) => !confirmed);
  const confirmed = lines.filter((line) => line.confirmed);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.subscription_page_heading()}</h1>
      <p>{m.subscription_page_for({ email })}</p>
      {waiting.length > 0 && <Waiting token={token} lines={waiting} />}
      {confirmed.length > 0 && (
        <>
          <h2>{m.subscription_confirmed_heading()}</h2>
          <ul className="cards">
            {confirmed.map((line) => (
              <li key={line.id}>
                <Confirmed token={token} line={line} />
              </li>
            ))}
          </ul>
          <p>
            <a href={paths.subscribe()}>{m.subscription_add()}</a>
          </p>
          <Language token={token} locale={locale} />
        </>
      )}
      <h2>{m.subscription_stop_heading()}</h2>
      <StopAll token={token} />
    </>
  );
}

function Waiting({ token, lines }: { token: string; lines: Line[] }) {
  return (
    <form className="card now-card" method="post" action={paths.subscriptionsConfirm(token)}>
      <h2>{m.subscription_waiting_heading()}</h2>
      <p>{m.subscription_waiting_text()}</p>
      {lines.map(({ id, name, pace }) => (
        <Checkbox
          key={id}
          name="subscription"
          value={id}
          label={name}
          hint={m[`subscription_pace_${pace}`]()}
          checked
        />
      ))}
      <div className="buttons">
        <button className="button button-primary" type="submit">
          {m.subscription_confirm()}
        </button>
      </div>
    </form>
  );
}

function Confirmed({ token, line: { id, name, href, pace } }: { token: string; line: Line }) {
  return (
    <article className="card">
      <h3>{href ? <a href={href}>{name}</a> : name}</h3>
      <form method="post" action={paths.subscription(token, id)}>
        <label className="form-label" htmlFor={`pace-${id}`}>
          {m.subscription_pace()}
        </label>
        <div className="search-line">
          <select id={`pace-${id}`} name="pace" className="form-select" defaultValue={pace}>
            {paceChoices().map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <button
            className="button button-secondary"
            type="submit"
            aria-label={`${m.subscription_save_pace()}: ${name}`}
          >
            {m.subscription_save_pace()}
          </button>
        </div>
      </form>
      <form method="post" action={paths.subscriptionRemoval(token, id)} className="apart">
        <button
          className="button button-secondary button-small"
          type="submit"
          aria-label={m.subscription_remove_named({ what: name })}
        >
          {m.subscription_remove()}
        </button>
      </form>
    </article>
  );
}

function Language({ token, locale }: { token: string; locale: Locale }) {
  return (
    <form method="post" action={paths.subscriptions(token)}>
      <Select
        name="locale"
        label={m.subscription_language()}
        value={locale}
        choices={[
          { value: "da", label: m.subscription_language_da() },
          { value: "en", label: m.subscription_language_en() },
        ]}
      />
      <div className="buttons">
        <button className="button button-secondary" type="submit">
          {m.subscription_save_language()}
        </button>
      </div>
    </form>
  );
}
