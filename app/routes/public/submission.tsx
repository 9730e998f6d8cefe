import { data } from "react-router";
import { findNotShown } from "#app/domain/clearings/find-not-shown.ts";
import { countOf, inASentence, passageWords } from "#app/domain/clearings/passage-words.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { findErased } from "#app/domain/submissions/find-erased.ts";
import { findReplacement } from "#app/domain/submissions/find-replacement.ts";
import { findPublicSubmission } from "#app/domain/submissions/list-public-submissions.ts";
import { amendmentAt, headingsOf, viewOfText } from "#app/http/composed-view.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { openedHearing } from "#app/http/public-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay, writeMoment } from "#app/shared/time.ts";
import { ComposedText } from "#app/ui/submission/composed-text.tsx";
import { MyPoint } from "#app/ui/submission/my-point.tsx";
import { PublicFiles } from "#app/ui/submission/public-files.tsx";
import { shownName } from "#app/ui/submission/shown-name.ts";
import { unnamed } from "#app/ui/words.ts";
import type { Route } from "./+types/submission.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${m.submission_numbered({ number: loaderData?.number ?? 0 })} – ${loaderData?.title ?? ""}` },
];

export async function loader({ params }: Route.LoaderArgs) {
  const hearing = await openedHearing(params.slug);
  const number = numberFrom(params.number);
  const submission = hearing.erasedAt ? null : await findPublicSubmission(hearing.id, number);
  const replaced = submission ? null : await findReplacement(hearing.id, number);
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
  const erasedAt = await findErased(hearing.id, number);
  if (erasedAt) {
    const day = writeDay(erasedAt);
    return data(
      { kind: "erased" as const, slug: hearing.slug, title: hearing.title, number, day },
      { status: 410 },
    );
  }
  if (!submission) return notShown(hearing, found(await findNotShown(hearing.id, number)));
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
    name: submission.name ? shownName(submission.name, submission.attended) : unnamed(submission.behalf),
    leftOut: submission.leftOut,
    said: viewOfText(submission.text, submission.contributions, sections),
    received: writeMoment(submission.receivedAt),
    late: submission.late,
    signatories: submission.signatories,
    attended: submission.attended,
    attachments: submission.attachments,
    about: headingsOf(sections, submission),
    points: submission.answers.map((answer) => ({
      number: answer.point,
      heading: [headingOf(answer.sectionIdentity), ...answer.themes].filter(Boolean).join(" · "),
      text: submission.text.slice(answer.start, answer.end),
      amendment: amendmentAt(submission.text, submission.contributions, answer, sections),
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
) => ({ kind: "not_shown" as const, slug, title, number, ground, received: writeMoment(receivedAt) });

export default function Submission({ loaderData }: Route.ComponentProps) {
  if (loaderData.kind === "replaced") return <Replaced {...loaderData} />;
  if (loaderData.kind === "erased") return <Erased {...loaderData} />;
  if (loaderData.kind === "not_shown") return <NotShown {...loaderData} />;
  return <Shown {...loaderData} />;
}

function whyNotShown(ground: ReturnType<typeof notShown>["ground"]): string {
  if (!ground) return m.clearing_not_shown_withdrawn();
  if (ground === "own_wish") return `${m.clearing_ground_own_wish()}.`;
  return m.clearing_not_shown_held({ ground: inASentence(m[`clearing_ground_${ground}`]()) });
}

function NotShown({ slug, number, ground, received }: ReturnType<typeof notShown>) {
  return (
    <>
      <p>
        <a href={paths.submissions(slug)}>← {m.submission_list_heading()}</a>
      </p>
      <h1>{m.clearing_not_shown_heading({ number })}</h1>
      <p>{m.clearing_not_shown_received({ moment: received })}</p>
      <p className="alert">{whyNotShown(ground)}</p>
      {ground && <p>{m.clearing_not_shown_counts()}</p>}
    </>
  );
}

type Published = Extract<Route.ComponentProps["loaderData"], { kind: "published" }>;

function Shown({ slug, number, name, said, received, late, ...about }: Published) {
  const { about: headings, signatories, attended, points, leftOut, attachments } = about;
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
        {headings.length > 0 && ` · ${headings.join(", ")}`}
        {!attended && signatories > 0 && ` · ${m.submission_signatories({ count: signatories })}`}
      </p>
      <blockquote className="quote">
        <ComposedText {...said} />
      </blockquote>
      {passages > 0 && (
        <p className="muted">
          {m.clearing_public_left_out({ count: passages, what: passageWords(leftOut) })}
        </p>
      )}
      <PublicFiles {...{ slug, number }} {...attachments} />
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

/** Its words are gone; its number still leads somewhere. */
function Erased({ slug, number, day }: { slug: string; number: number; day: string }) {
  return (
    <>
      <p>
        <a href={paths.submissions(slug)}>← {m.submission_list_heading()}</a>
      </p>
      <h1>{m.submission_numbered({ number })}</h1>
      <p>{m.retention_public_one({ number, day })}</p>
    </>
  );
}
