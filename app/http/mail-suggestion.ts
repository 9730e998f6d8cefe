import type { StaffHearing } from "#app/domain/hearings/find-hearing.ts";
import type { FoundMail } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { isHandedOn, suggestionFor, takings } from "#app/domain/inbound-mails/suggestion.ts";
import { listStaffAddresses } from "#app/domain/staff/list-staff-addresses.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, isoDay, writeIsoClock } from "#app/shared/time.ts";
import { canFollow } from "./mail-files.ts";

/** What the form that registers a mail is filled in with, and what can be chosen in it. */
export async function mailSuggestion(
  hearing: StaffHearing,
  mail: FoundMail,
  request: Request,
  thread: number[],
) {
  const asked = new URL(request.url).searchParams.get("take");
  const [sections, officials] = await Promise.all([
    hearing.hearingVersionId ? listSections(hearing.hearingVersionId) : [],
    listStaffAddresses(),
  ]);
  const suggested = suggestionFor(mail, {
    ...{ sections, parties: hearing.parties, officials },
    taking: takings.find((one) => one === asked),
  });
  const { participant } = mail;
  const answers = mail.kind === "reply" ? participant : null;
  const numbers = answers ? answers.submissions.map(({ number }) => number) : thread;
  return {
    taking: suggested.taking,
    takings: mail.forwardedText ? [...takings] : [],
    handedOnBy: isHandedOn(mail, officials) ? mail.fromName || mail.fromAddress : null,
    files: mail.attachments
      .filter(canFollow)
      .map(({ position, name, size, within }) => ({ position, name, size: size ?? 0, within })),
    sections: sections.map(({ identity, number, title }) => ({
      value: identity,
      label: `${number} ${title}`,
    })),
    start: {
      ...suggested,
      ...(answers && { name: answers.name, email: answers.email ?? "", locale: answers.locale }),
      body: suggested.body || onlyFiles(mail, suggested.locale),
      addsTo: numbers.length === 1 ? String(numbers[0]) : "",
      receivedOn: isoDay(dayOf(mail.receivedAt)),
      receivedClock: writeIsoClock(mail.receivedAt),
    },
  };
}

/** Who sends only a file has written nothing, and a submission has words: whose they are is said. */
function onlyFiles({ attachments }: FoundMail, locale: "da" | "en"): string {
  const names = attachments.filter(({ within }) => !within).map(({ name }) => name);
  return names.length > 0 ? m.inbound_only_files({ names: names.join(", ") }, { locale }) : "";
}
