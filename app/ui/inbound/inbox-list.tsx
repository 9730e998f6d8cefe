import type { InboundKind, InboxPart, MailHandling } from "#app/domain/inbound-mails/inbound-mail.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type InboxLine = {
  to: string;
  kind: InboundKind | null;
  received: string;
  from: string;
  subject: string;
  excerpt: string;
  handledAs: MailHandling | null;
  number: number | null;
  files: number;
  threaded: boolean;
  late: boolean;
  early: boolean;
};

type Props = {
  part: InboxPart;
  parts: { part: InboxPart; count: number }[];
  lines: InboxLine[];
  next: string | null;
};

/** A part of an inbox, with the ways to the others and how many mails stand in each. */
export function InboxList({ part, parts, lines, next }: Props) {
  const about = {
    intake: m.inbound_about_intake,
    set_aside: m.inbound_about_set_aside,
    spam: m.inbound_about_spam,
  };
  return (
    <>
      <nav className="tabs" aria-label={m.inbound_show()}>
        {parts.map((one) => (
          <a key={one.part} href={`?part=${one.part}`} aria-current={one.part === part ? "page" : undefined}>
            {m[`inbound_part_${one.part}`]()} <span className="count">{one.count}</span>
          </a>
        ))}
      </nav>
      {part in about && lines.length > 0 && <p className="muted">{about[part as keyof typeof about]()}</p>}
      {lines.length === 0 && <p>{m[`inbound_none_${part}`]()}</p>}
      <ul className="cards mails">
        {lines.map((line) => (
          <li key={line.to}>
            <MailCard {...line} />
          </li>
        ))}
      </ul>
      {next && (
        <nav className="pagination" aria-label={m.shared_pages()}>
          <a className="button button-secondary button-small" href={next} rel="next">
            {m.shared_next_page()}
          </a>
        </nav>
      )}
    </>
  );
}

/** One mail in a list. */
export const MailCard = ({ to, from, subject, received, excerpt, ...line }: InboxLine) => (
  <article className="card">
    <p>
      {line.kind && <span className="tag">{m[`inbound_kind_${line.kind}`]()}</span>}{" "}
      {line.late && <span className="tag tag-warn">{m.inbound_is_late()}</span>}{" "}
      {line.early && <span className="tag">{m.inbound_is_early()}</span>}{" "}
      {line.threaded && <span className="tag">{m.inbound_in_thread()}</span>}{" "}
      {line.handledAs && <span className="tag tag-good">{handlingInWords(line.handledAs, line.number)}</span>}
    </p>
    <h2>
      <a href={to}>{subject || m.inbound_no_subject()}</a>
    </h2>
    <p className="muted">
      {from} · {received}
      {line.files > 0 && ` · ${m.inbound_file_count({ count: line.files })}`}
    </p>
    {excerpt && <p>{excerpt}</p>}
  </article>
);

/** What became of a mail. */
export const handlingInWords = (as: MailHandling, number: number | null): string =>
  as === "submission" || as === "belongs"
    ? m[`inbound_handled_${as}`]({ number: number ?? 0 })
    : m[`inbound_handled_${as}`]();
