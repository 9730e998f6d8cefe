import type { Outcome } from "#app/domain/responses/response.ts";
import type { PointKind } from "#app/domain/submissions/point.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PlainText } from "../plain-text.tsx";
import { Corrected, OutcomeTag } from "../submission/my-point.tsx";
import { wordFor } from "../words.ts";

type Said = {
  point: string;
  anchor: string;
  kind: PointKind;
  name: string;
  submission: string | null;
  section: { number: string; title: string; href: string } | null;
  themes: string[];
};
type Answer = {
  number: number;
  outcome: Outcome;
  reason: string;
  correction: string | undefined;
  anchor: string | undefined;
  submissions: number;
  voices: { text: string | null; said: Said[] }[];
};

/** What was said, with who said it, beside what was answered. Every point has an address of its own. */
export function AnswerCard({ answer }: { answer: Answer }) {
  return (
    <article className="card" id={answer.anchor}>
      <p className="muted">{m.casework_response_numbered({ number: answer.number })}</p>
      <div className="side-by-side">
        <div>
          <h4 className="h5">{m.whitebook_you_said({ count: answer.submissions })}</h4>
          {answer.voices.map((voice) => (
            <blockquote className="quote" key={voice.said[0]?.point}>
              {voice.text === null ? (
                <p className="muted">{m.whitebook_not_public_text()}</p>
              ) : (
                <PlainText text={voice.text} />
              )}
              <Voices said={voice.said} />
            </blockquote>
          ))}
        </div>
        <div>
          <h4 className="h5">{m.submission_answered()}</h4>
          <p>
            <OutcomeTag outcome={answer.outcome} />
          </p>
          <PlainText text={answer.reason} official />
          {answer.correction && <Corrected why={answer.correction} />}
        </div>
      </div>
    </article>
  );
}

function Voices({ said }: { said: Said[] }) {
  const [only, ...others] = said;
  if (only && others.length === 0)
    return (
      <p className="small" id={only.anchor}>
        <Who {...only} />
      </p>
    );
  return (
    <>
      <p className="small muted">{m.whitebook_like({ count: said.length })}</p>
      <ul className="small">
        {said.map((one) => (
          <li key={one.anchor} id={one.anchor}>
            <Who {...one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Who({ point, anchor, kind, name, submission, section, themes }: Said) {
  return (
    <>
      <a href={`#${anchor}`}>{m.whitebook_point({ point })}</a>
      {" · "}
      {submission ? <a href={submission}>{name}</a> : m.whitebook_not_public()}
      {" · "}
      {wordFor.pointKind(kind)}
      {section && (
        <>
          {" · "}
          <a href={section.href}>
            {section.number} {section.title}
          </a>
        </>
      )}
      {themes.length > 0 && ` · ${themes.join(", ")}`}
    </>
  );
}
