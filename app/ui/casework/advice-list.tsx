import type { AdviceState } from "#app/domain/advice/advice.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";

export type ListedRequest = {
  id: string;
  hearingId: string;
  question: string;
  state: AdviceState;
  unreached: boolean;
  asked: string;
  adviser: string;
  wantedBy: string;
  late: boolean;
  advice: { text: string; moment: string } | null;
  about: { label: string; href: string } | null;
};

/** What was asked and what was advised; `closable` where a request can be closed from. */
export function AdviceList({ requests, closable }: { requests: ListedRequest[]; closable?: boolean }) {
  return requests.map((one) => (
    <article className="card" key={one.id}>
      <p className="muted">{one.asked}</p>
      <p>
        <StateTag request={one} />
        {one.unreached && <span className="tag tag-bad">{m.talk_advice_unreached()}</span>}
      </p>
      <p className="plain-text">{one.question}</p>
      {one.advice ? (
        <>
          <p className="muted">{m.talk_advice_given({ name: one.adviser, moment: one.advice.moment })}</p>
          <blockquote className="quote plain-text">{one.advice.text}</blockquote>
        </>
      ) : (
        <p className="muted">{m.talk_advice_wanted_by({ day: one.wantedBy })}</p>
      )}
      {closable && one.state === "open" && (
        <form method="post" action={paths.closeAdvice(one.hearingId, one.id)}>
          <button className="button button-secondary button-small" type="submit">
            {m.talk_advice_close()} <span className="visually-hidden">{one.adviser}</span>
          </button>
        </form>
      )}
      {!closable && one.about && (
        <p>
          <a href={one.about.href}>{one.about.label}</a>
        </p>
      )}
    </article>
  ));
}

/** How far a request is: answered or waited for, late, or why nobody can answer it any more. */
function StateTag({ request: { state, advice, late } }: { request: ListedRequest }) {
  if (state !== "open") return <span className="tag">{m[`talk_advice_state_${state}`]()}</span>;
  if (advice) return <span className="tag tag-good">{m.talk_advice_state_answered()}</span>;
  return (
    <span className="tag tag-warn">{late ? m.talk_advice_state_late() : m.talk_advice_state_open()}</span>
  );
}
