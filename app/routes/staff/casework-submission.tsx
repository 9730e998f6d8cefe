import { findLikeness } from "#app/domain/letter-groups/list-groups.ts";
import { stateOf } from "#app/domain/responses/response.ts";
import { may } from "#app/domain/staff/staff.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { findCasework } from "#app/domain/submissions/find-casework.ts";
import { listCasework } from "#app/domain/submissions/list-casework.ts";
import { findPersonalData } from "#app/domain/submissions/personal-data.ts";
import { coverage, overlaps } from "#app/domain/submissions/point.ts";
import { isConfirmed } from "#app/domain/submissions/submission.ts";
import { suggestSplit } from "#app/domain/submissions/suggested-split.ts";
import { listThemes } from "#app/domain/themes/list-themes.ts";
import { addressOf, caseworkQuery } from "#app/http/casework-query.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { writeMoment } from "#app/shared/time.ts";
import { Clearance } from "#app/ui/casework/clearance.tsx";
import { LikeBanner, type LikeBannerProps } from "#app/ui/casework/like-banner.tsx";
import { MarkedText } from "#app/ui/casework/marked-text.tsx";
import { PointForm } from "#app/ui/casework/point-form.tsx";
import { PointList } from "#app/ui/casework/point-list.tsx";
import { follow, Shortcuts } from "#app/ui/casework/shortcuts.tsx";
import { SubmissionList } from "#app/ui/casework/submission-list.tsx";
import { SuggestedSplit } from "#app/ui/casework/suggested-split.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { wordFor } from "#app/ui/words.ts";
import type { Route } from "./+types/casework-submission.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.submission_numbered({ number: loaderData?.number ?? 0 }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const row = found(await findCasework(hearing.id, numberFrom(params.number)));
  const query = caseworkQuery(request);
  const [sections, themes, letter, before, after] = await Promise.all([
    hearing.hearingVersionId ? listSections(hearing.hearingVersionId) : [],
    listThemes(hearing.id),
    findLikeness(row.id),
    listCasework(hearing.id, query, { before: row.number }, 4),
    listCasework(hearing.id, query, { after: row.number - 1 }, 12),
  ]);
  const marks = [...row.points, ...row.nothingToAnswer];
  const headingOf = (identity: string | null) => {
    const section = sections.find((one) => one.identity === identity);
    return section ? `${section.number} ${section.title}` : "";
  };
  const { participant } = row;
  const hrefOf = (number: number) => paths.caseworkSubmission(hearing.id, number) + addressOf(query);
  const onwards = after.lines.filter((line) => line.number > row.number);
  return {
    hearingId: hearing.id,
    number: row.number,
    letter: letter && bannerOf(hearing.id, letter),
    within: addressOf(query),
    neighbours: [...before.lines, ...after.lines].map((line) => ({
      number: line.number,
      name: line.organisation || line.name,
      unanswered: line.unanswered,
      coverage: line.coverage,
      href: hrefOf(line.number),
    })),
    previous: before.lines.length > 0 ? hrefOf(before.lines.at(-1)?.number ?? 0) : null,
    next: onwards[0] ? hrefOf(onwards[0].number) : null,
    suggestions: suggestSplit(row.body, sections, row.sectionIdentity)
      .filter((one) => !marks.some((mark) => overlaps(mark, one)))
      .map((one) => ({ ...one, text: row.body.slice(one.start, one.end) })),
    body: row.body,
    received: writeMoment(row.receivedAt),
    late: row.late,
    channel: row.channel,
    behalf: wordFor.behalf(row.onBehalfOf),
    organisation: row.organisation,
    suspicions: row.suspicions,
    section: headingOf(row.sectionIdentity),
    sectionIdentity: row.sectionIdentity ?? "",
    participant: {
      name: participant.name,
      email: participant.email ?? "",
      address: participant.address ?? "",
      protectedAddress: participant.protectedAddress,
      confirmed: isConfirmed(row, participant),
    },
    findings: findPersonalData(row.body).map((finding) => ({
      ...finding,
      text: row.body.slice(finding.start, finding.end),
    })),
    publicText: row.publicText && {
      clearance: row.publicText.clearance,
      name: row.publicText.name,
      text: row.publicText.text,
      reason: row.publicText.reason,
    },
    points: row.points.map((point) => ({
      id: point.id,
      number: point.number,
      start: point.start,
      end: point.end,
      kind: point.kind,
      text: row.body.slice(point.start, point.end),
      heading: [headingOf(point.sectionIdentity), ...point.themes.map((theme) => theme.name)]
        .filter(Boolean)
        .join(" · "),
      released: point.released.length > 0,
      response: point.response && {
        id: point.response.id,
        number: point.response.number,
        state: point.response.versions[0] ? stateOf(point.response.versions[0]) : ("waiting" as const),
      },
    })),
    nothing: row.nothingToAnswer.map(({ id, start, end }) => ({
      id,
      start,
      end,
      text: row.body.slice(start, end),
    })),
    coverage: coverage(row.body, marks),
    sections: sections.map(({ identity, number, title }) => ({
      value: identity,
      label: `${number} ${title}`,
    })),
    themes: themes.map(({ name, colour }) => ({ name, colour })),
  };
}

/** Where the submission stands among letters like it; nothing once it has been taken out. */
function bannerOf(
  hearingId: string,
  letter: NonNullable<Awaited<ReturnType<typeof findLikeness>>>,
): LikeBannerProps {
  if (letter.kind === "centre") return { ...letter, hearingId };
  const { kind, groupId, state, similarity, centre } = letter;
  return { kind, hearingId, groupId, state, centre: centre.number, percent: Math.floor(similarity * 100) };
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
        {page.received} · {m[`casework_channel_${page.channel}`]()} · {page.behalf}
        {page.section && ` · ${page.section}`}
      </p>
      <p>
        {page.late && <span className="tag tag-warn">{m.casework_late()}</span>}{" "}
        {!participant.confirmed && <span className="tag tag-warn">{m.casework_unconfirmed()}</span>}{" "}
        {participant.protectedAddress && <span className="tag tag-bad">{m.casework_protected()}</span>}
      </p>
      {page.letter && <LikeBanner {...page.letter} />}
      <details>
        <summary>{m.casework_person()}</summary>
        <p>
          {participant.name}
          <br />
          {participant.email || m.casework_no_email()}
          <br />
          {participant.address}
        </p>
      </details>
      <div className="casework">
        <aside className="casework-list">
          <SubmissionList lines={page.neighbours} current={number} />
          <Shortcuts shortcuts={shortcuts()} />
        </aside>
        <section>
          <h2>{m.casework_text()}</h2>
          <ProgressBar label={m.casework_covered()} done={page.coverage} all={100} />
          <MarkedText text={page.body} points={page.points} nothing={page.nothing} />
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
          <Clearance {...{ hearingId, number }} publicText={page.publicText} findings={page.findings} />
        </section>
      </div>
    </>
  );
}
