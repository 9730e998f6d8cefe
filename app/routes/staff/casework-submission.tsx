import { may } from "#app/domain/staff/staff.ts";
import { caseworkQuery } from "#app/http/casework-query.ts";
import { viewOfCasework } from "#app/http/casework-view.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { LikeBanner } from "#app/ui/casework/like-banner.tsx";
import { MarkedText } from "#app/ui/casework/marked-text.tsx";
import { PointForm } from "#app/ui/casework/point-form.tsx";
import { PointList } from "#app/ui/casework/point-list.tsx";
import { SetAsideBanner } from "#app/ui/casework/set-aside-banner.tsx";
import { follow, Shortcuts } from "#app/ui/casework/shortcuts.tsx";
import { SubmissionList } from "#app/ui/casework/submission-list.tsx";
import { SuggestedSplit } from "#app/ui/casework/suggested-split.tsx";
import { Versions } from "#app/ui/casework/versions.tsx";
import { Vouch } from "#app/ui/casework/vouch.tsx";
import { ClearedAs } from "#app/ui/clearing/cleared-as.tsx";
import { MailCard } from "#app/ui/inbound/inbox-list.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { AttachedFiles } from "#app/ui/submission/attached-files.tsx";
import { staffWordForBehalf, unnamed } from "#app/ui/words.ts";
import type { Route } from "./+types/casework-submission.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.submission_numbered({ number: loaderData?.number ?? 0 }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const view = await viewOfCasework(hearing, numberFrom(params.number), caseworkQuery(request));
  const mayErase = may.conclude(staff, hearing.departmentId) && !view.participant.erased;
  return { ...view, erasure: mayErase ? paths.participantErasure(hearing.id, view.participant.id) : null };
}

const shortcuts = () => [
  { key: "j", text: m.casework_shortcut_next(), run: follow("next") },
  { key: "k", text: m.casework_shortcut_previous(), run: follow("previous") },
  { key: "t", text: m.casework_shortcut_text(), run: follow("marked-text") },
  { key: "s", text: m.casework_shortcut_mark(), run: follow("field-kind") },
  { key: "x", text: m.casework_shortcut_nothing(), run: follow("mark-nothing") },
  { key: "r", text: m.casework_shortcut_answer(), run: follow("answer") },
];

export default function CaseworkSubmission({ loaderData: page }: Route.ComponentProps) {
  const { hearingId, number, participant } = page;
  return (
    <>
      <p className="section-tools">
        <a href={paths.casework(hearingId) + page.within}>← {m.staff_tab_submissions()}</a>
        {page.previous && (
          <a id="previous" href={page.previous}>
            {m.casework_previous()}
          </a>
        )}
        {page.next && (
          <a id="next" href={page.next}>
            {m.casework_next()}
          </a>
        )}
        <a href={paths.submissionComments(hearingId, number)}>{m.talk_comments()}</a>
      </p>
      <h1>
        {m.shared_number({ number })} · {page.organisation || participant.name}
      </h1>
      <p className="muted">
        {page.received} · {m[`casework_channel_${page.channel}`]()} · {staffWordForBehalf(page.behalf)}
        {page.about.length > 0 && ` · ${page.about.join(", ")}`}
        {page.attended && ` · ${m.casework_attended({ count: page.attended })}`}
        {page.source && (
          <>
            {" · "}
            {page.source.link ? (
              <a href={page.source.link} rel="noreferrer nofollow">
                {page.source.name}
              </a>
            ) : (
              page.source.name
            )}
          </>
        )}
      </p>
      <p>
        {page.late && <span className="tag tag-warn">{m.casework_late()}</span>}{" "}
        {!participant.confirmed && <span className="tag tag-warn">{m.casework_unconfirmed()}</span>}{" "}
        {participant.protectedAddress && <span className="tag tag-bad">{m.casework_protected()}</span>}
      </p>
      {!participant.email && !participant.address && (
        <p className="alert alert-warning">
          {m.casework_no_way()} <a href={paths.followUps(hearingId)}>{m.casework_no_way_link()}</a>
        </p>
      )}
      <Versions {...{ hearingId }} replaces={page.replaces} replacedBy={page.replacedBy} />
      {page.setAside && (
        <SetAsideBanner {...page.setAside} seeAt={paths.quarantineSubmission(hearingId, number)} />
      )}
      {page.likeness && <LikeBanner {...page.likeness} />}
      <details>
        <summary>{m.casework_person()}</summary>
        <p>
          {participant.name}
          {page.capacity && `, ${page.capacity}`}
          <br />
          {participant.email || m.casework_no_email()}
          <br />
          {participant.address}
        </p>
        <p>
          <a href={paths.signatories(hearingId, number)}>
            {page.signatories > 0
              ? m.casework_signatories({ count: page.signatories })
              : m.casework_signatories_add()}
          </a>
          {page.named > 0 && ` · ${m.joint_named_open({ count: page.named })}`}
        </p>
        {page.erasure && (
          <p>
            <a href={page.erasure}>{m.retention_request_link()}</a>
          </p>
        )}
        {page.untouched && !page.setAside && (
          <p>
            <a href={paths.quarantineSubmission(hearingId, number)}>{m.quarantine_set_aside_heading()}</a>
          </p>
        )}
        {!participant.confirmed && <Vouch action={paths.vouching(hearingId, number)} />}
      </details>
      {page.replies.length > 0 && (
        <details open={page.replies.some(({ handledAs }) => !handledAs)}>
          <summary>{m.inbound_from_participant()}</summary>
          <ul className="cards">
            {page.replies.map((reply) => (
              <li key={reply.to}>
                <MailCard {...reply} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {page.setAside ? (
        <>
          <blockquote className="quote">
            <PlainText text={page.body} />
          </blockquote>
          <AttachedFiles files={page.attachments} heading="h2" />
        </>
      ) : (
        <Work page={page} />
      )}
    </>
  );
}

/** The text with its marks and what is done with it, beside the list it is in. */
function Work({ page }: { page: Route.ComponentProps["loaderData"] }) {
  const { hearingId, number } = page;
  return (
    <div className="casework">
      <aside className="casework-list">
        <SubmissionList lines={page.neighbours} current={number} />
        <Shortcuts shortcuts={shortcuts()} />
      </aside>
      <section>
        <h2>{m.casework_text()}</h2>
        <ProgressBar label={m.casework_covered()} done={page.coverage} all={100} />
        <MarkedText text={page.body} points={page.points} nothing={page.nothing} />
        <AttachedFiles files={page.attachments} heading="h3" />
        <PointForm
          key={page.points.length + page.nothing.length}
          action={paths.points(hearingId, number) + page.within}
          sections={page.sections}
          section={page.sectionIdentity}
          themes={page.themes}
        />
      </section>
      <section>
        <h2>{m.casework_points()}</h2>
        <SuggestedSplit
          key={`split-${page.points.length + page.nothing.length}`}
          action={paths.split(hearingId, number) + page.within}
          suggestions={page.suggestions}
          sections={page.sections}
          open={page.points.length + page.nothing.length === 0}
        />
        <PointList
          {...{ hearingId, number }}
          within={page.within}
          points={page.points}
          nothing={page.nothing}
        />
        <h2>{m.casework_publication()}</h2>
        {page.publicText ? (
          <ClearedAs {...page.publicText} unnamed={unnamed(page.behalf)} />
        ) : (
          <p>{m.casework_clearance_none()}</p>
        )}
        <p>
          <a className="button button-secondary" id="clearing" href={paths.clearance(hearingId, number)}>
            {m.clearing_to_clearing()}
          </a>
        </p>
      </section>
    </div>
  );
}
