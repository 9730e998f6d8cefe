import { withToken } from "#app/domain/follow-ups/kept-text.ts";
import { receiptToken } from "#app/domain/participants/link.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { requireParticipant } from "#app/http/participant.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeDay, writeMoment } from "#app/shared/time.ts";
import { StageTag } from "#app/ui/hearing/hearing-card.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { AttachedFiles } from "#app/ui/submission/attached-files.tsx";
import { MyPoint } from "#app/ui/submission/my-point.tsx";
import type { Route } from "./+types/my-page.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.submission_my_page_title() },
  { name: "robots", content: "noindex" },
];

export async function loader({ params }: Route.LoaderArgs) {
  const page = await requireParticipant(params.token);
  const sections = page.hearing.hearingVersionId ? await listSections(page.hearing.hearingVersionId) : [];
  const headingOf = (identity: string | null) => {
    const section = sections.find((one) => one.identity === identity);
    return section ? `${section.number} ${section.title}` : "";
  };
  return {
    token: params.token,
    name: page.name,
    email: page.email,
    confirmed: page.confirmed,
    hearing: {
      slug: page.hearing.slug,
      title: page.hearing.title,
      stage: page.hearing.stage,
      decisions: page.hearing.decisions,
      adopted: page.hearing.adopted,
    },
    submissions: page.submissions.map(({ id, points, receivedAt, ...submission }) => ({
      ...submission,
      received: writeMoment(receivedAt),
      withdrawal:
        page.hearing.stage === "open" && submission.clearance !== "withdrawn" && !submission.signed
          ? paths.participantWithdrawal(params.token, submission.number)
          : null,
      proof: page.hearing.counted && paths.proof(receiptToken(id)),
      points: points.map(({ sectionIdentity, themes, ...point }) => ({
        ...point,
        heading: [headingOf(sectionIdentity), ...themes].filter(Boolean).join(" · "),
      })),
    })),
    told: page.told.map(({ id, milestone, at, mail }) => ({
      id,
      milestone,
      day: at ? writeDay(at) : "",
      subject: mail?.subject ?? "",
      text: mail ? withToken(mail.text, params.token) : "",
    })),
  };
}

type Page = Route.ComponentProps["loaderData"];

export default function MyPage({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <p className="muted">
        <StageTag stage={page.hearing.stage} />{" "}
        <a href={paths.hearing(page.hearing.slug)}>{page.hearing.title}</a>
      </p>
      <h1>{m.submission_my_page_heading({ name: page.name })}</h1>
      {page.email && !page.confirmed && <Confirm token={page.token} email={page.email} />}
      {page.email && page.confirmed && (
        <p className="muted">{m.submission_confirmed({ email: page.email })}</p>
      )}
      {page.submissions.map((submission) => (
        <MySubmission key={submission.number} submission={submission} slug={page.hearing.slug} />
      ))}
      <h2>{m.submission_told_heading()}</h2>
      <ul>
        {page.told.map(({ id, milestone, day, subject, text }) => (
          <li key={id}>
            {m[`submission_told_${milestone}`]()} – {day}
            {text && (
              <details>
                <summary>{m.submission_told_read({ subject })}</summary>
                <PlainText text={text} />
              </details>
            )}
          </li>
        ))}
        {page.told.length === 0 && <li>{m.submission_told_nothing()}</li>}
      </ul>
      {(page.hearing.decisions > 0 || page.hearing.adopted) && (
        <div className="buttons">
          <a className="button button-secondary" href={paths.decision(page.hearing.slug)}>
            {m.hearing_see_decision()}
          </a>
        </div>
      )}
      <p className="muted">{m.submission_my_page_link_notice()}</p>
    </>
  );
}

function Confirm({ token, email }: { token: string; email: string }) {
  return (
    <form method="post" action={paths.participantConfirm(token)} className="alert alert-warning">
      <h2 className="alert-heading">{m.submission_confirm_heading()}</h2>
      <p>{m.submission_confirm_text({ email })}</p>
      <button className="button button-primary" type="submit">
        {m.submission_confirm_button()}
      </button>
    </form>
  );
}

function MySubmission({ submission, slug }: { submission: Page["submissions"][number]; slug: string }) {
  return (
    <section>
      <h2>{m.submission_numbered({ number: submission.number })}</h2>
      <p>
        {m.submission_received()}: {submission.received}
        {submission.late && <strong> · {m.submission_late()}</strong>}
        {submission.signed && ` · ${m.submission_signed()}`}
        <br />
        {submission.clearance === "published" && (
          <a href={paths.submission(slug, submission.number)}>{m.submission_is_published()}</a>
        )}
        {submission.clearance === "held_back" && m.submission_is_held_back({ reason: submission.reason })}
        {submission.clearance === "withdrawn" && <strong>{m.submission_is_withdrawn()}</strong>}
        {submission.clearance === "waiting" && m.clearing_participant_waits()}
        {submission.clearance === null && m.submission_awaits_publication()}
      </p>
      {submission.proof && (
        <p>
          <a href={submission.proof}>{m.submission_proof()}</a>
        </p>
      )}
      {submission.withdrawal && (
        <details>
          <summary>{m.submission_withdraw()}</summary>
          <form method="post" action={submission.withdrawal}>
            <p>{m.submission_withdraw_text()}</p>
            <button className="button button-secondary" type="submit">
              {m.submission_withdraw()}
            </button>
          </form>
        </details>
      )}
      <details open={submission.points.length === 0}>
        <summary>{m.submission_your_text()}</summary>
        <blockquote className="quote">
          <PlainText text={submission.body} />
        </blockquote>
      </details>
      <AttachedFiles files={submission.attachments} heading="h3" />
      {submission.points.length === 0 ? (
        submission.clearance !== "withdrawn" && <p>{m.submission_no_answers_yet()}</p>
      ) : (
        <>
          <h3>{m.submission_points_heading()}</h3>
          {submission.points.map((point) => (
            <MyPoint key={point.number} {...point} />
          ))}
        </>
      )}
    </section>
  );
}
