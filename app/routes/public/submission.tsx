import { findNotShown } from "#app/domain/clearings/find-not-shown.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { countOf, inASentence, passageWords } from "#app/ui/clearing/passage-words.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import { MyPoint } from "#app/ui/submission/my-point.tsx";
import { unnamed } from "#app/ui/words.ts";
import type { Route } from "./+types/submission.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.submission_numbered({ number: loaderData?.number ?? 0 })} – ${loaderData?.title ?? ""}` },
];

export async function loader({ params }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const number = numberFrom(params.number);
  const submission = await findPublicSubmission(hearing.id, number);
  if (!submission) return notShown(hearing, found(await findNotShown(hearing.id, number)));
  const sections = await listSections(hearing.hearingVersionId);
  const headingOf = (identity: string | null) => {
    const section = sections.find((one) => one.identity === identity);
    return section ? `${section.number} ${section.title}` : "";
  };
  return {
    shown: true as const,
    slug: hearing.slug,
    title: hearing.title,
    number: submission.number,
    name: submission.name || unnamed(submission.behalf),
    leftOut: submission.leftOut,
    text: submission.text,
    received: writeMoment(submission.receivedAt),
    late: submission.late,
    signatories: submission.signatories,
    section: headingOf(submission.sectionIdentity),
    points: submission.answers.map((answer) => ({
      number: answer.point,
      heading: [headingOf(answer.sectionIdentity), ...answer.themes].filter(Boolean).join(" · "),
      text: submission.text.slice(answer.start, answer.end),
      outcome: answer.response.outcome,
      reason: answer.response.reason,
      correction: answer.response.correction,
      departures: [],
    })),
  };
}

/** That it came, and why nobody can read it. */
const notShown = (
  { slug, title }: { slug: string; title: string },
  { number, receivedAt, ground }: NonNullable<Awaited<ReturnType<typeof findNotShown>>>,
) => ({ shown: false as const, slug, title, number, ground, received: writeMoment(receivedAt) });

export default function Submission({ loaderData }: Route.ComponentProps) {
  return loaderData.shown ? <Shown {...loaderData} /> : <NotShown {...loaderData} />;
}

function NotShown({ slug, number, ground, received }: ReturnType<typeof notShown>) {
  return (
    <>
      <p>
        <a href={paths.submissions(slug)}>← {m.submission_list_heading()}</a>
      </p>
      <h1>{m.clearing_not_shown_heading({ number })}</h1>
      <p>{m.clearing_not_shown_received({ moment: received })}</p>
      <p className="alert">
        {ground
          ? m.clearing_not_shown_held({ ground: inASentence(m[`clearing_ground_${ground}`]()) })
          : m.clearing_not_shown_withdrawn()}
      </p>
      {ground && <p>{m.clearing_not_shown_counts()}</p>}
    </>
  );
}

type Shown = Extract<Route.ComponentProps["loaderData"], { shown: true }>;

function Shown({ slug, number, name, text, received, late, section, signatories, points, leftOut }: Shown) {
  const passages = countOf(leftOut);
  return (
    <>
      <p>
        <a href={paths.submissions(slug)}>← {m.submission_list_heading()}</a>
      </p>
      <h1>
        {m.shared_number({ number })} · {name}
      </h1>
      <p className="muted">
        {received}
        {late && ` · ${m.submission_late()}`}
        {section && ` · ${section}`}
        {signatories > 0 && ` · ${m.submission_signatories({ count: signatories })}`}
      </p>
      <blockquote className="quote">
        <PlainText text={text} />
      </blockquote>
      {passages > 0 && (
        <p className="muted">
          {m.clearing_public_left_out({ count: passages, what: passageWords(leftOut) })}
        </p>
      )}
      <p className="no-print">
        <a href={paths.nameUsed(slug, number)}>{m.clearing_name_used_link()}</a>
      </p>
      {points.length > 0 && <h2>{m.submission_points_heading()}</h2>}
      {points.map((point) => (
        <MyPoint key={point.number} {...point} />
      ))}
    </>
  );
}
