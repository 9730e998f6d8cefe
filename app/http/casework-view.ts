import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import { listMailsOf } from "#app/domain/inbound-mails/list-inbound-mails.ts";
import { findLikeness } from "#app/domain/letter-groups/list-groups.ts";
import { isSetAside } from "#app/domain/quarantine/quarantine.ts";
import { stateOf } from "#app/domain/responses/response.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import type { CaseworkQuery } from "#app/domain/submissions/casework-filter.ts";
import { findCasework } from "#app/domain/submissions/find-casework.ts";
import { listCasework } from "#app/domain/submissions/list-casework.ts";
import { coverage, overlaps } from "#app/domain/submissions/point.ts";
import { isConfirmed } from "#app/domain/submissions/submission.ts";
import { suggestAgendaSplit } from "#app/domain/submissions/suggested-agenda.ts";
import { suggestSplit } from "#app/domain/submissions/suggested-split.ts";
import { listThemeTree } from "#app/domain/themes/list-themes.ts";
import { differenceOf } from "#app/shared/difference.ts";
import { paths } from "#app/shared/paths.ts";
import { writeMoment } from "#app/shared/time.ts";
import { viewOfFiles } from "./attachment-view.ts";
import { addressOf } from "./casework-query.ts";
import { viewOfCleared } from "./clearing-view.ts";
import { amendmentAt, headingsOf } from "./composed-view.ts";
import { found } from "./found.ts";
import { lineOf } from "./inbound-view.ts";

type Row = NonNullable<Awaited<ReturnType<typeof findCasework>>>;
type Section = Awaited<ReturnType<typeof listSections>>[number];
const BEFORE = 4;
const FROM_HERE = 12;

/** A submission as officials work on it: its text with marks and suggestions, who wrote it, and where it stands in the list they came by. */
export async function viewOfCasework(hearing: StaffHearing, number: number, query: CaseworkQuery) {
  const row = found(await findCasework(hearing.id, number));
  const [sections, themes, likeness, replies, attachments, list] = await Promise.all([
    hearing.hearingVersionId ? listSections(hearing.hearingVersionId) : [],
    listThemeTree(hearing.id),
    findLikeness(row.id),
    listMailsOf(row.participantId, row.id),
    viewOfFiles(hearing.id, row.number, row.id),
    neighboursOf(hearing.id, row.number, query),
  ]);
  return {
    hearingId: hearing.id,
    within: addressOf(query),
    ...list,
    ...aboutSender(row),
    ...versionsOf(row),
    ...marksOf(row, sections),
    attachments,
    replies: replies.map((mail) => ({ to: paths.inboxMail(hearing.id, mail.id), ...lineOf(mail, null) })),
    likeness: likeness && bannerOf(hearing.id, likeness),
    about: headingsOf(sections, row),
    sectionIdentity: row.sectionIdentity ?? "",
    publicText: viewOfCleared(row, hearing.namesShown),
    sections: sections.map(({ identity, number, title }) => ({
      value: identity,
      label: `${number} ${title}`,
    })),
    themes: themes.map(({ name, colour }) => ({ name, colour })),
  };
}

/** What its sender had sent before, what they have sent instead, and what they changed. */
function versionsOf({ replaces, replacedBy, body }: Row) {
  return {
    replaces: replaces && { number: replaces.number, pieces: differenceOf(replaces.body, body) },
    replacedBy: replacedBy?.number ?? null,
  };
}

const splitOf = (row: Row, sections: Section[]) =>
  row.minutes
    ? suggestAgendaSplit(row.body, sections)
    : suggestSplit(row.body, sections, row.sectionIdentity, row.contributions);

const slice = (row: Row, { start, end }: { start: number; end: number }) => row.body.slice(start, end);

function headingOf(sections: Section[], identity: string | null): string {
  const section = sections.find((one) => one.identity === identity);
  return section ? `${section.number} ${section.title}` : "";
}

/** The list beside the submission, and the ways to the one before and the one after it. */
async function neighboursOf(hearingId: string, number: number, query: CaseworkQuery) {
  const [before, after] = await Promise.all([
    listCasework(hearingId, query, { before: number }, BEFORE),
    listCasework(hearingId, query, { after: number - 1 }, FROM_HERE),
  ]);
  const neighbours = [...before.lines, ...after.lines].map((line) => ({
    number: line.number,
    name: line.organisation || line.name,
    unanswered: line.unanswered,
    coverage: line.coverage,
    href: paths.caseworkSubmission(hearingId, line.number) + addressOf(query),
  }));
  return {
    neighbours,
    previous: neighbours.findLast((line) => line.number < number)?.href,
    next: neighbours.find((line) => line.number > number)?.href,
  };
}

function aboutSender({ participant, ...row }: Row) {
  return {
    number: row.number,
    body: row.body,
    received: writeMoment(row.receivedAt),
    late: row.late,
    channel: row.channel,
    behalf: row.onBehalfOf,
    organisation: row.organisation,
    capacity: row.representation?.capacity ?? "",
    participant: {
      ...{ id: participant.id, erased: participant.erasedAt !== null },
      name: participant.name,
      email: participant.email ?? "",
      address: participant.address ?? "",
      protectedAddress: participant.protectedAddress,
      confirmed: isConfirmed(row, participant),
    },
    signatories: row.signatories.length,
    named: row.namedSignatories.filter(({ answer }) => answer !== "confirmed").length,
    setAside: isSetAside(row.quarantine) && {
      spam: row.quarantine?.state === "spam",
      signs: row.quarantine?.signs ?? [],
      reason: row.quarantine?.reason ?? "",
    },
    /** Whether it can still be set aside. */
    untouched: row.registeredById === null && row.publicText === null && row.points.length === 0,
    source: row.source && { name: row.source.name, link: row.source.link },
    attended: row.minutes?.attended ?? null,
  };
}

function marksOf(row: Row, sections: Section[]) {
  const marks = [...row.points, ...row.nothingToAnswer];
  const amended = (place: { start: number; end: number }) =>
    amendmentAt(row.body, row.contributions, place, sections);
  return {
    coverage: coverage(row.body, marks),
    suggestions: splitOf(row, sections)
      .filter((one) => !marks.some((mark) => overlaps(mark, one)))
      .map((one) => ({ ...one, text: slice(row, one), amendment: amended(one) })),
    points: row.points.map((point) => ({
      id: point.id,
      number: point.number,
      start: point.start,
      end: point.end,
      kind: point.kind,
      text: slice(row, point),
      amendment: amended(point),
      heading: [headingOf(sections, point.sectionIdentity), ...point.themes.map((theme) => theme.name)]
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
      ...{ id, start, end },
      text: slice(row, { start, end }),
    })),
  };
}

/** Where the submission stands among those like it; nothing once it has been taken out. */
function bannerOf(hearingId: string, likeness: NonNullable<Awaited<ReturnType<typeof findLikeness>>>) {
  if (likeness.kind === "centre") return { ...likeness, hearingId };
  const { kind, groupId, state, similarity, centre } = likeness;
  return { kind, hearingId, groupId, state, centre: centre.number, percent: Math.floor(similarity * 100) };
}
