import * as m from "#app/shared/text/compiled/messages.js";
import { wordForSign } from "../words.ts";

type Props = { waiting: number; spam: number; signs: { sign: string; count: number }[] };

/** How many submissions have been set aside, and why; nothing when none has. */
export function SetAside({ waiting, spam, signs }: Props) {
  if (waiting + spam === 0) return null;
  return (
    <div className="alert">
      <p>
        {m.quarantine_public({ count: waiting + spam })}
        {spam > 0 && ` ${m.quarantine_public_spam({ count: spam })}`} {m.quarantine_public_kept()}
      </p>
      {signs.length > 0 && (
        <details>
          <summary>{m.quarantine_public_why()}</summary>
          <ul>
            {signs.map(({ sign, count }) => (
              <li key={sign}>{m.quarantine_sign_counted({ sign: wordForSign(sign), count })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
