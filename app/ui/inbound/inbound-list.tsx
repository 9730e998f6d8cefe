import {
  type InboundFilter,
  type InboundKind,
  inboundFilters,
} from "#app/domain/inbound-mails/inbound-mail.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type InboundLine = {
  to: string;
  kind: InboundKind | null;
  received: string;
  from: string;
  subject: string;
  excerpt: string;
  handled: boolean;
};

type Props = { filter: InboundFilter; lines: InboundLine[]; next: string | null };

/** Mails that came, with the ways to those that wait, those that were returned and those that programs wrote. */
export function InboundList({ filter, lines, next }: Props) {
  return (
    <>
      <nav className="tabs" aria-label={m.inbound_show()}>
        {inboundFilters.map((one) => (
          <a key={one} href={`?filter=${one}`} aria-current={one === filter ? "page" : undefined}>
            {m[`inbound_filter_${one}`]()}
          </a>
        ))}
      </nav>
      {lines.length === 0 && <p>{m[`inbound_none_${filter}`]()}</p>}
      <ul className="cards">
        {lines.map((line) => (
          <li key={line.to}>
            <InboundCard {...line} />
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
export const InboundCard = ({ to, kind, received, from, subject, excerpt, handled }: InboundLine) => (
  <article className="card">
    <p>
      {kind && <span className="tag">{m[`inbound_kind_${kind}`]()}</span>}{" "}
      {handled && <span className="tag tag-good">{m.inbound_is_handled()}</span>}
    </p>
    <h2>
      <a href={to}>{subject || m.inbound_no_subject()}</a>
    </h2>
    <p className="muted">
      {from} · {received}
    </p>
    {excerpt && <p>{excerpt}</p>}
  </article>
);
