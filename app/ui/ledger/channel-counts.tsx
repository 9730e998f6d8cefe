import * as m from "#app/shared/text/compiled/messages.js";

type Count = { locale: string; mails: number; letters: number };

/** How many are told by which channel in which language. */
export function ChannelCounts({ counts }: { counts: Count[] }) {
  return (
    <table className="stacked">
      <caption>{m.sending_channels()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.sending_language()}</th>
          <th scope="col" className="number">
            {m.sending_mails()}
          </th>
          <th scope="col" className="number">
            {m.sending_letters()}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ locale, mails, letters }) => (
          <tr key={locale}>
            <th scope="row">{locale === "en" ? m.sending_language_en() : m.sending_language_da()}</th>
            <td className="number" data-label={m.sending_mails()}>
              {mails}
            </td>
            <td className="number" data-label={m.sending_letters()}>
              {letters}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
