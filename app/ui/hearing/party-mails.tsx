import * as m from "#app/shared/text/compiled/messages.js";
import { Returned } from "./returned.tsx";

export type PartyMail = {
  id: string;
  reminds: boolean;
  email: string;
  stands: "waiting" | "sent" | "failed" | "over";
  at: string;
  error: string;
  dealtWith: { at: string; by: string } | null;
};

/** Every mail that was owed to a party, the newest first: to which address, and what became of it. */
export function PartyMails({ mails }: { mails: PartyMail[] }) {
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{m.party_mail()}</th>
          <th scope="col">{m.party_mail_to()}</th>
          <th scope="col">{m.ledger_when()}</th>
          <th scope="col">{m.party_mail_became()}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">{mail.reminds ? m.party_mail_reminder() : m.party_mail_invitation()}</th>
            <td data-label={m.party_mail_to()}>{mail.email || "–"}</td>
            <td data-label={m.ledger_when()}>{mail.at}</td>
            <td data-label={m.party_mail_became()}>
              {mail.stands === "failed" ? <Returned error={mail.error} /> : m[`party_mail_${mail.stands}`]()}
              {mail.dealtWith && (
                <span className="muted small">
                  <br />
                  {m.party_dealt_with({ moment: mail.dealtWith.at, name: mail.dealtWith.by })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
