import { listSections } from "#app/domain/strategies/list-sections.ts";
import { findReplacement } from "#app/domain/submissions/find-replacement.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import { MyPoint } from "#app/ui/submission/my-point.tsx";
import { shownName } from "#app/ui/submission/shown-name.ts";
import type { Route } from "./+types/submission.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.submission_numbered({ number: loaderData?.number ?? 0 })} – ${loaderData?.title ?? ""}` },
];

export async function loader({ params }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const number = numberFrom(params.number);
  const published = await findPublicSubmission(hearing.id, number);
  const replaced = published ? null : await findReplacement(hearing.id, number);
  if (replaced) {
    const see = replaced.published ? paths.submission(hearing.slug, replaced.number) : null;
    return {
      kind: "replaced" as const,
      slug: hearing.slug,
      title: hearing.title,
      number,
      by: replaced.number,
      see,
    };
  }
  const submission = found(published);
  const sections = await listSections(hearing.hearingVersionId);
  const headingOf = (identity: string | null) => {
    const section = sections.find((one) => one.identity === identity);
    return section ? `${section.number} ${section.title}` : "";
  };
  return {
    kind: "published" as const,
    slug: hearing.slug,
    title: hearing.title,
    number: submission.number,
    name: submission.name,
    text: submission.text,
    received: writeMoment(submission.receivedAt),
    late: submission.late,
    signatories: submission.signatories,
    attended: submission.attended,
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

export default function Submission({ loaderData }: Route.ComponentProps) {
  if (loaderData.kind === "replaced") return <Replaced {...loaderData} />;
  const { slug, number, name, text, received, late, section, signatories, attended, points } = loaderData;
  return (
    <>
      <p>
        <a href={paths.submissions(slug)}>← {m.submission_list_heading()}</a>
      </p>
      <h1>
        {m.shared_number({ number })} · {shownName(name, attended)}
      </h1>
      <p className="muted">
        {received}
        {late && ` · ${m.submission_late()}`}
        {section && ` · ${section}`}
        {!attended && signatories > 0 && ` · ${m.submission_signatories({ count: signatories })}`}
      </p>
      <blockquote className="quote">
        <PlainText text={text} />
      </blockquote>
      {points.length > 0 && <h2>{m.submission_points_heading()}</h2>}
      {points.map((point) => (
        <MyPoint key={point.number} {...point} />
      ))}
    </>
  );
}

/** Its sender has sent another in its place: its number still leads somewhere. */
function Replaced({
  slug,
  number,
  by,
  see,
}: {
  slug: string;
  number: number;
  by: number;
  see: string | null;
}) {
  return (
    <>
      <p>
        <a href={paths.submissions(slug)}>← {m.submission_list_heading()}</a>
      </p>
      <h1>{m.submission_numbered({ number })}</h1>
      <p>{m.submission_replaced_public({ number, by })}</p>
      <p>
        {see ? <a href={see}>{m.submission_replaced_see({ by })}</a> : m.submission_replaced_waits({ by })}
      </p>
    </>
  );
}
