import * as m from "#app/shared/text/compiled/messages.js";
import { LANGUAGE_NAMES, type Locale } from "#app/shared/text/language.ts";
import { PlainText } from "../plain-text.tsx";

export type MyContactProps = {
  name: string;
  email: string | null;
  confirmed: boolean;
  address: string;
  locale: Locale;
  protectedAddress: boolean;
  newAddress: { email: string; returned: boolean } | null;
  /** Where it is put right, and where a new address is dropped. */
  edit: string;
  dropping: string;
};

/** What we know of a participant beside what they sent, and the address that waits to be confirmed. */
export function MyContact(props: MyContactProps) {
  const { name, email, confirmed, address, locale, protectedAddress, newAddress, edit, dropping } = props;
  return (
    <section>
      <h2>{m.my_contact_heading()}</h2>
      {newAddress && <Waits {...newAddress} dropping={dropping} />}
      <dl className="facts">
        <dt>{m.submission_name()}</dt>
        <dd>
          {name}
          {protectedAddress && (
            <>
              <br />
              {m.my_contact_is_protected()}
            </>
          )}
        </dd>
        <dt>{m.submission_email()}</dt>
        <dd className="break-anywhere">
          {email ? (confirmed ? m.submission_confirmed({ email }) : email) : m.my_contact_none()}
        </dd>
        <dt>{m.my_contact_address()}</dt>
        <dd>{address ? <PlainText text={address} /> : m.my_contact_none()}</dd>
        <dt>{m.my_contact_language()}</dt>
        <dd>{LANGUAGE_NAMES[locale]}</dd>
      </dl>
      <p>
        <a className="button button-secondary" href={edit}>
          {m.my_contact_edit()}
        </a>
      </p>
    </section>
  );
}

function Waits({ email, returned, dropping }: { email: string; returned: boolean; dropping: string }) {
  return (
    <form method="post" action={dropping} className="alert alert-warning">
      <p className="break-anywhere">
        {returned ? m.my_address_returned({ email }) : m.my_address_waits({ email })}
      </p>
      <button className="button button-secondary" type="submit">
        {m.my_address_cancel()}
      </button>
    </form>
  );
}
