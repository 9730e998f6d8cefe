import type { Deed } from "#app/domain/journal/deed.ts";
import type { OwnData } from "#app/domain/participants/own-data.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { LANGUAGE_NAMES, type Locale } from "#app/shared/text/language.ts";
import { detailsText } from "../journal-detail.ts";
import { wordFor } from "../words.ts";
import { Fact, Part, when } from "./own-data-parts.tsx";
import { OwnSubmission } from "./own-submission.tsx";

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
blockquote,.text{white-space:pre-wrap;border-left:.25rem solid #777;margin:1rem 0;padding:0 1rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0}`;
/** Everything that is kept about a participant, as a page by itself that needs nothing else. */
export function OwnDataPage({ data, locale, taken }: { data: OwnData; locale: Locale; taken: string }) {
  const { participant, hearing } = data;
  const title = m.my_data_title({ name: participant.name, hearing: hearing.title });
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{m.my_data_lead({ moment: taken })}</p>
        <p>{m.my_data_not_in()}</p>
        <Person participant={participant} />
        {data.submissions.map((one) => (
          <OwnSubmission key={one.number} submission={one} />
        ))}
        <Part heading={m.my_data_signed()} empty={data.signed.length === 0}>
          {data.signed.map(({ number, signedAt, text }) => (
            <div key={number}>
              <p>
                {m.submission_numbered({ number })}, {when(signedAt)}
              </p>
              <blockquote>{text}</blockquote>
            </div>
          ))}
        </Part>
        <Told data={data} />
        <Rest data={data} />
        <Part heading={m.my_data_journal()} empty={data.journal.length === 0}>
          <ul>
            {data.journal.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a fixed list have no other name
              <li key={index}>
                {when(entry.at)}: {m[`deed_${entry.deed as Deed}`]()}{" "}
                {detailsText(entry.details as Record<string, unknown>)} (
                {m[`my_data_by_${entry.by as "staff" | "participant" | "clock" | "adviser"}`]()})
              </li>
            ))}
          </ul>
        </Part>
      </body>
    </html>
  );
}

function Person({ participant }: { participant: OwnData["participant"] }) {
  return (
    <Part heading={m.my_contact_heading()} empty={false}>
      <table>
        <tbody>
          <Fact name={m.submission_name()}>{participant.name}</Fact>
          <Fact name={m.submission_email()}>{participant.email ?? m.my_contact_none()}</Fact>
          <Fact name={m.my_contact_address()}>{participant.address ?? m.my_contact_none()}</Fact>
          <Fact name={m.my_contact_language()}>{LANGUAGE_NAMES[participant.language as Locale]}</Fact>
          <Fact name={m.submission_protected()}>
            {participant.protectedAddress ? m.whitebook_yes() : m.whitebook_no()}
          </Fact>
          <Fact name={m.my_data_since()}>{when(participant.takesPartSince)}</Fact>
          <Fact name={m.deed_address_confirmed()}>{when(participant.confirmedAt)}</Fact>
        </tbody>
      </table>
    </Part>
  );
}

function Told({ data: { followUps, mails } }: { data: OwnData }) {
  return (
    <Part heading={m.my_data_told()} empty={followUps.length === 0}>
      <ul>
        {followUps.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a fixed list have no other name
          <li key={index}>
            {m[`submission_told_${one.milestone}`]()}: {wordFor.followUp(one.state)},{" "}
            {when(one.sentAt ?? one.owedAt)}{" "}
            {[one.serverReply, one.lastError, one.reason].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
      {mails.map(({ subject, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a fixed list have no other name
        <details key={index}>
          <summary>{subject}</summary>
          <div className="text">{text.replaceAll("{token}", "…")}</div>
        </details>
      ))}
    </Part>
  );
}

function Rest({ data: { letters, inbound, addressChanges, drafts } }: { data: OwnData }) {
  return (
    <>
      <Part heading={m.my_data_printed()} empty={letters.length === 0}>
        {letters.map(({ job, madeAt, name, address, texts }) => (
          <details key={job}>
            <summary>
              {when(madeAt)}, {name}, {address}
            </summary>
            <div className="text">{texts.join("\n\n").replaceAll("{token}", "…")}</div>
          </details>
        ))}
      </Part>
      <Part heading={m.inbound_from_participant()} empty={inbound.length === 0}>
        {inbound.map(({ id, receivedAt, subject, text }) => (
          <details key={id}>
            <summary>
              {when(receivedAt)} {subject}
            </summary>
            <div className="text">{text}</div>
          </details>
        ))}
      </Part>
      <Part heading={m.my_data_address_changes()} empty={addressChanges.length === 0}>
        <ul>
          {addressChanges.map(({ email, askedAt }) => (
            <li key={askedAt}>
              {when(askedAt)}: {email}
            </li>
          ))}
        </ul>
      </Part>
      <Part heading={m.my_data_drafts()} empty={drafts.length === 0}>
        {drafts.map(({ savedAt, fields }) => (
          <div key={savedAt} className="text">
            {when(savedAt)}
            {"\n"}
            {Object.values(fields as Record<string, unknown>)
              .map(String)
              .join("\n")}
          </div>
        ))}
      </Part>
    </>
  );
}
