import { isConfirmed, publicNameOf } from "#app/domain/submissions/submission.ts";
import type { Locale } from "#app/shared/text/language.ts";
import { dayFromColumn, startOfDay } from "#app/shared/time.ts";
import { adopted } from "#emails/adopted.ts";
import { announcement } from "#emails/announcement.ts";
import { answersReleased } from "#emails/answers-released.ts";
import { correction } from "#emails/correction.ts";
import { deadlineMoved } from "#emails/deadline-moved.ts";
import { decision } from "#emails/decision.ts";
import { hearingClosed } from "#emails/hearing-closed.ts";
import type { Letter } from "#emails/letter.ts";
import { publication } from "#emails/publication.ts";
import { receipt } from "#emails/receipt.ts";
import { renewal } from "#emails/renewal.ts";
import type { Claimed } from "./claim-due.ts";
import type { Texts } from "./compose-follow-ups.ts";
import type { MailHearing, Recipient } from "./load-recipients.ts";

export type Known = { to: Recipient; hearing: MailHearing; texts: Texts; token: string };
type Milestone = Claimed["milestone"];

/** The letter of a follow-up: what its milestone tells this participant. Throws when what it is about is gone. */
export const letterFor = (followUp: Claimed, known: Known, locale: Locale): Letter =>
  letters[followUp.milestone](known, followUp.occasionId, locale);

const letters: Record<Milestone, (known: Known, occasionId: string, locale: Locale) => Letter> = {
  receipt: (known, occasionId, locale) => {
    const { to, hearing, token } = known;
    const submission = there(to.submissions.find((one) => one.id === occasionId));
    return receipt(
      {
        ...common(known),
        ...deciding(hearing),
        number: submission.number,
        receivedAt: submission.receivedAt,
        closesAt: there(hearing.closesAt),
        late: submission.late,
        channel: submission.channel,
        section: headingOf(known, submission.sectionIdentity),
        onBehalfOf: submission.onBehalfOf,
        organisation: submission.organisation,
        publicName: publicNameOf({ organisation: submission.organisation, participant: to }),
        text: submission.body,
        fingerprint: submission.fingerprint,
        attachments: submission.attachments.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
        confirmed: isConfirmed(submission, to),
        token,
      },
      locale,
    );
  },
  publication: (known, occasionId, locale) => {
    const cleared = known.to.submissions.flatMap(({ number, clearings }) =>
      clearings.map((clearing) => ({ ...clearing, number })),
    );
    const { number, clearance, name, leftOut, reason } = there(cleared.find(({ id }) => id === occasionId));
    const shown = clearance === "published" ? { name, leftOut } : null;
    return publication(
      { ...common(known), number, shown, reason, withdrawn: clearance === "withdrawn" },
      locale,
    );
  },
  deadline_moved: (known, occasionId, locale) => {
    const move = there(known.hearing.deadlineMoves.find((one) => one.id === occasionId));
    return deadlineMoved({ ...common(known), from: move.fromAt, to: move.toAt, reason: move.reason }, locale);
  },
  announcement: (known, occasionId, locale) => {
    const { kind, sectionIdentity, text } = there(
      known.hearing.announcements.find((one) => one.id === occasionId),
    );
    return announcement(
      {
        ...common(known),
        kind: kind === "event" ? "event" : "text",
        section: headingOf(known, sectionIdentity),
        text,
        open: known.hearing.closedAt === null,
      },
      locale,
    );
  },
  renewal: (known, occasionId, locale) => {
    const { renewedBy } = there(known.hearing.announcements.find((one) => one.id === occasionId));
    const { title, slug, intro, closesAt } = there(renewedBy);
    return renewal({ ...common(known), renewed: { title, slug, intro, closesAt: there(closesAt) } }, locale);
  },
  closed: (known, _occasionId, locale) => {
    const { hearing } = known;
    const closesAt = there(hearing.closesAt);
    const next = hearing.phases
      .flatMap((phase) => phase.activities)
      .find((activity) => activity.startsAt >= closesAt);
    return hearingClosed(
      {
        ...common(known),
        ...deciding(hearing),
        submissions: hearing._count.submissions,
        closesAt,
        next: next ? { what: [next.title, next.place].filter(Boolean).join(", "), on: next.startsAt } : null,
      },
      locale,
    );
  },
  answers: (known, _occasionId, locale) =>
    answersReleased(
      {
        ...common(known),
        ...deciding(known.hearing),
        submissions: known.to.submissions.map((submission) => ({
          number: submission.number,
          points: submission.points.map((point) => ({
            number: point.number,
            section: headingOf(known, point.sectionIdentity),
            themes: point.themes.map((theme) => theme.name),
            ...point.said,
          })),
        })),
      },
      locale,
    ),
  correction: (known, occasionId, locale) => {
    const release = there(known.hearing.releases.find((one) => one.id === occasionId));
    const now = there(release.answers[0]).responseVersion;
    const before = there(release.corrects?.versions.find(({ number }) => number < now.number));
    const points = known.to.submissions.flatMap((submission) =>
      submission.points
        .filter((point) => point.responseId === release.correctsId)
        .map((point) => ({
          submission: submission.number,
          number: point.number,
          section: headingOf(known, point.sectionIdentity),
          themes: point.themes.map((theme) => theme.name),
          outcome: now.outcome,
          reason: now.reason,
        })),
    );
    return correction({ ...common(known), why: now.correction, before, points }, locale);
  },
  decision: (known, occasionId, locale) => {
    const made = there(known.hearing.decisions.find((one) => one.id === occasionId));
    return decision(
      {
        ...common(known),
        ...deciding(known.hearing),
        kind: made.kind,
        body: made.body,
        meetingOn: startOfDay(dayFromColumn(made.meetingOn)),
        itemNumber: made.itemNumber,
        itemTitle: made.itemTitle,
        text: made.text,
        politicalReason: made.politicalReason,
        followsRecommendation: made.followsRecommendation,
        departures: departedPoints(known, made.id),
        dissent: made.dissent,
      },
      locale,
    );
  },
  adopted: (known, _occasionId, locale) => {
    const { to, hearing, texts } = known;
    const council = there(hearing.decisions.filter((one) => one.kind === "council").at(-1));
    const changes = texts.changes.map((change) => ({
      identity: change.identity,
      section: headingIn(texts, change.identity) ?? "",
      change:
        change.before === null
          ? ("added" as const)
          : change.after === null
            ? ("removed" as const)
            : ("changed" as const),
    }));
    const adoptedAt = there(hearing.adoptedAt);
    return adopted(
      {
        ...common(known),
        adoptedBy: council.body,
        decidedOn: startOfDay(dayFromColumn(council.meetingOn)),
        adoptedAt,
        receivedAt: there(to.submissions[0]).receivedAt,
        answeredAt: hearing.releases[0]?.releasedAt ?? adoptedAt,
        changes: changes.map(({ section, change }) => ({ section, change })),
        points: to.submissions.flatMap((submission) =>
          submission.points.map((point) => {
            const departure = point.response?.departures.at(-1);
            return {
              submission: submission.number,
              number: point.number,
              section: headingOf(known, point.sectionIdentity),
              outcome: departure?.outcome ?? point.said.outcome,
              departed: departure !== undefined,
              change: changes.find((one) => one.identity === point.sectionIdentity)?.change ?? null,
            };
          }),
        ),
      },
      locale,
    );
  },
};

function departedPoints(known: Known, decisionId: string) {
  return known.to.submissions.flatMap((submission) =>
    submission.points.flatMap((point) => {
      const departure = point.response?.departures.find((one) => one.decisionId === decisionId);
      if (!departure) return [];
      return [
        {
          submission: submission.number,
          number: point.number,
          section: headingOf(known, point.sectionIdentity),
          recommended: point.said.outcome,
          decided: departure.outcome,
          reason: departure.reason,
        },
      ];
    }),
  );
}

const common = ({ to, hearing, token }: Known) => ({
  strategy: hearing.title,
  slug: hearing.slug,
  name: to.name,
  numbers: to.submissions.map((submission) => submission.number),
  token,
});

function deciding(hearing: MailHearing) {
  const { whoDecides, decidedWhen } = there(hearing.mandate);
  return { whoDecides, decidedWhen };
}

const headingIn = (texts: Texts, identity: string): string | null => {
  const section = [...texts.adopted, ...texts.hearing].find((one) => one.identity === identity);
  return section ? `${section.number} ${section.title}` : null;
};
/** Number and heading as they stood in the hearing, which is what the participant read. */
function headingOf({ texts }: Known, identity: string | null): string | null {
  const section = texts.hearing.find((one) => one.identity === identity);
  return section ? `${section.number} ${section.title}` : null;
}

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("What a follow-up is about is not there");
  return value;
}
