import type { listAnnouncements } from "#app/domain/announcements/list-announcements.ts";
import type { PublicHearing } from "#app/domain/hearings/find-public-hearing.ts";
import { mailboxAddress } from "#app/server/hearing-mailbox.ts";
import { getLocale } from "#app/shared/text/language.ts";
import { writeDay, writeDeadline, writeMoment } from "#app/shared/time.ts";

/** A hearing as its page shows it: times written out in the language of the page, nothing but text and numbers. */
export function viewOfHearing(hearing: PublicHearing) {
  const { rule } = hearing;
  const name = getLocale() === "en" ? rule.nameEn : rule.name;
  return {
    slug: hearing.slug,
    title: hearing.title,
    intro: hearing.intro,
    topic: hearing.topic,
    parentTitle: hearing.parentTitle,
    departmentName: hearing.departmentName,
    stage: hearing.stage,
    hasOpened: hearing.hasOpened,
    takesSubmissions: hearing.takesSubmissions,
    isOpen: hearing.isOpen,
    opens: writeMoment(hearing.opensAt),
    deadline: writeDeadline(hearing.closesAt),
    daysLeft: hearing.daysLeft,
    law: `${name} (${rule.paragraph})`,
    contact: hearing.contact,
    mailbox: mailboxAddress(hearing.slug),
    publishWhen: hearing.publishWhen,
    namesShown: hearing.namesShown,
    mandate: hearing.mandate,
    phases: hearing.phases.map((phase) => ({
      kind: phase.kind,
      time: phase.time,
      text: phase.text,
      period: `${writeDay(phase.startsOn)} – ${writeDay(phase.endsOn)}`,
      activities: phase.activities.map(({ startsAt, ...activity }) => ({
        ...activity,
        when: writeMoment(startsAt),
      })),
    })),
    parties: hearing.parties,
    submissionCount: hearing.submissionCount,
    answersReleased: hearing.answersReleasedAt && writeDay(hearing.answersReleasedAt),
    answersExpected: hearing.answersExpectedOn && writeDay(hearing.answersExpectedOn),
    answersLate: hearing.answersLate,
    adopted: hearing.adoptedAt && writeDay(hearing.adoptedAt),
    decisionCount: hearing.decisionCount,
  };
}

/** What has been announced, as the hearing's page shows it. */
export const viewOfAnnouncements = (rows: Awaited<ReturnType<typeof listAnnouncements>>) =>
  rows.map(({ id, kind, text, announcedAt, renewedBy }) => ({
    ...{ id, kind, text },
    day: writeDay(announcedAt),
    renewedBy: renewedBy && { slug: renewedBy.slug, title: renewedBy.title },
  }));
