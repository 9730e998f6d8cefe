import type { Told } from "#app/domain/responses/response.ts";
import { excerpt } from "#app/shared/excerpt.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { inDanish } from "../in-danish.ts";
import { OutcomeTag } from "../submission/my-point.tsx";

export type ResultProps = {
  slug: string;
  purpose: string;
  canInfluence: string[];
  submissions: number;
  result: {
    themes: string[];
    answers: number;
    noted: number;
    did: (Told & { changed: boolean })[];
    didNot: (Told & { changed: boolean })[];
  };
};

/** The hearing's result in four steps, held against the promise of its beginning. */
export function Result({ slug, purpose, canInfluence, submissions, result }: ResultProps) {
  return (
    <section id="result">
      <h2>{m.hearing_result_heading()}</h2>
      <div className="card">
        <h3>{m.hearing_result_asked()}</h3>
        <p {...inDanish()}>{purpose}</p>
        <ul {...inDanish()}>
          {canInfluence.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div className="card">
        <h3>{m.hearing_result_said()}</h3>
        <p>{m.hearing_result_counts({ count: submissions, answers: result.answers })}</p>
        {result.themes.length > 0 && (
          <p>{m.hearing_result_themes({ themes: result.themes.join(", ").toLocaleLowerCase("da") })}</p>
        )}
      </div>
      <div className="card">
        <h3>{m.hearing_result_did()}</h3>
        <List slug={slug} all={result.did} none={m.hearing_result_did_nothing()} />
        {result.noted > 0 && <p className="muted">{m.hearing_result_noted({ count: result.noted })}</p>}
      </div>
      <div className="card">
        <h3>{m.hearing_result_did_not()}</h3>
        <List slug={slug} all={result.didNot} none={m.hearing_result_did_not_nothing()} />
      </div>
      <p>
        <a href={paths.answers(slug)}>{m.hearing_result_all()}</a>
      </p>
    </section>
  );
}

function List({ slug, all, none }: { slug: string; all: ResultProps["result"]["did"]; none: string }) {
  if (all.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {all.map(({ number, outcome, reason, participants, themes, changed }) => (
        <li key={number}>
          <OutcomeTag outcome={outcome} />{" "}
          <span {...inDanish()}>
            {themes.length > 0 && <strong>{themes.join(", ")}: </strong>}
            {excerpt(reason, 220)}
          </span>{" "}
          <a href={`${paths.answers(slug)}#answer-${number}`}>
            {m.hearing_result_answer({ number, count: participants })}
          </a>
          {changed && (
            <>
              {" · "}
              <a href={`${paths.decision(slug)}#changes`}>{m.hearing_result_changed()}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
