import { Fragment } from "react";
import { listReleasedAnswers } from "#app/domain/responses/list-released-answers.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { found } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay } from "#app/shared/time.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import { OutcomeTag } from "#app/ui/submission/my-point.tsx";
import type { Route } from "./+types/answers.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.decision_answers_title({ hearing: loaderData?.title ?? "" }) },
];

/** The answers of a hearing by theme; before they have been released the page does not exist. */
export async function loader({ params }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const released = found(hearing.answersReleasedAt);
  const [answers, sections] = await Promise.all([
    listReleasedAnswers(hearing.id),
    listSections(hearing.hearingVersionId),
  ]);
  const themes = [...new Set(answers.map((answer) => answer.themes[0] ?? ""))].sort((a, b) =>
    a === "" ? 1 : b === "" ? -1 : a.localeCompare(b, "da"),
  );
  return {
    slug: hearing.slug,
    title: hearing.title,
    released: writeDay(released),
    submissionCount: hearing.submissionCount,
    themes: themes.map((theme) => ({
      theme,
      answers: answers
        .filter((answer) => (answer.themes[0] ?? "") === theme)
        .map(({ id: _, sections: identities, themes: __, ...answer }) => ({
          ...answer,
          sections: sections
            .filter((section) => identities.includes(section.identity))
            .map(({ number, title }) => ({ number, title })),
        })),
    })),
  };
}

type Answer = Route.ComponentProps["loaderData"]["themes"][number]["answers"][number];

export default function Answers({ loaderData }: Route.ComponentProps) {
  const { slug, title, released, submissionCount, themes } = loaderData;
  return (
    <>
      <p>
        <a href={paths.hearing(slug)}>← {title}</a>
      </p>
      <h1>{m.decision_answers_heading()}</h1>
      <p className="font-lead">{m.decision_answers_lead({ count: submissionCount, day: released })}</p>
      {themes.map(({ theme, answers }) => (
        <section key={theme}>
          <h2>{theme || m.decision_no_theme()}</h2>
          {answers.map((answer) => (
            <AnswerCard key={answer.number} answer={answer} slug={slug} />
          ))}
        </section>
      ))}
    </>
  );
}

function AnswerCard({ answer, slug }: { answer: Answer; slug: string }) {
  return (
    <article className="card" id={`answer-${answer.number}`}>
      <p className="muted">
        {m.casework_response_numbered({ number: answer.number })}
        {answer.sections.map((section) => (
          <Fragment key={section.number}>
            {" · "}
            <a href={paths.text(slug, section.number)}>
              {section.number} {section.title}
            </a>
          </Fragment>
        ))}
      </p>
      <div className="side-by-side">
        <div>
          <h3>{m.decision_you_said({ count: answer.participants })}</h3>
          {answer.said.map((said) => (
            <blockquote className="quote" key={`${said.submission}-${said.text.slice(0, 20)}`}>
              <PlainText text={said.text} />
              <a href={paths.submission(slug, said.submission)}>
                {m.shared_number({ number: said.submission })} · {said.name}
              </a>
            </blockquote>
          ))}
        </div>
        <div>
          <h3>{m.submission_answered()}</h3>
          <p>
            <OutcomeTag outcome={answer.outcome} />
          </p>
          <PlainText text={answer.reason} />
        </div>
      </div>
    </article>
  );
}
