import * as m from "#app/shared/text/compiled/messages.js";
import { wordForSign } from "../words.ts";

type Props = { spam: boolean; signs: string[]; reason: string; seeAt?: string };

/** That a submission is set aside, by which signs, and where to decide. */
export function SetAsideBanner({ spam, signs, reason, seeAt }: Props) {
  return (
    <div className="alert alert-warning">
      <h2 className="alert-heading">{spam ? m.quarantine_banner_spam() : m.quarantine_banner_waiting()}</h2>
      {!spam && <p>{m.quarantine_banner_waiting_text()}</p>}
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{wordForSign(sign)}</li>
        ))}
        {reason && <li>{reason}</li>}
      </ul>
      {seeAt && (
        <p>
          <a href={seeAt}>{m.quarantine_banner_see()}</a>
        </p>
      )}
    </div>
  );
}

/** That there is something in the quarantine on which nobody has decided; nothing when there is not. */
export function QuarantineUndecided({ count, seeAt }: { count: number; seeAt: string }) {
  if (count === 0) return null;
  return (
    <p className="alert alert-warning">
      {m.quarantine_undecided({ count })} <a href={seeAt}>{m.quarantine_heading()}</a>
    </p>
  );
}
