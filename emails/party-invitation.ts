import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDeadline } from "#app/shared/time.ts";
import type { Block, Letter } from "./letter.ts";
import { NOT_BINDING } from "./words.ts";

export type PartyInvitationMail = {
  /** Whether it has been invited before and not answered. */
  reminds: boolean;
  party: string;
  /** Whom to write to there; may be empty. */
  contact: string;
  hearing: string;
  slug: string;
  intro: string;
  closesAt: Date;
  canInfluence: string[];
  /** The address that it can answer to by mail; null when we take no mail. */
  mailbox: string | null;
};

const da = {
  subject: (hearing: string, deadline: string) =>
    `Invitation til høring: ${hearing} – svar senest ${deadline}`,
  subjectReminder: (hearing: string, deadline: string) =>
    `Høringen slutter snart: ${hearing} – svar senest ${deadline}`,
  preview: "Vi vil gerne høre, hvad I mener.",
  previewReminder: "Vi har ikke hørt fra jer endnu.",
  title: (hearing: string) => `I er inviteret til at svare på »${hearing}«`,
  titleReminder: (hearing: string) => `Høringen om »${hearing}« slutter snart`,
  greeting: (name: string) => `Til ${name}`,
  reminder:
    "Vi har ikke modtaget et høringssvar fra jer. Der er stadig tid. Har I ikke noget at sige, behøver I ikke gøre noget.",
  party: "Høringspart",
  deadline: "Frist",
  influence: "Det kan I få indflydelse på",
  button: "Læs udkastet, og svar",
  byMail: (address: string) => `I kan også sende svaret som mail til ${address}.`,
  how: "Skriv i jeres svar, at I svarer på jeres organisations vegne, med det navn, der står her. Så kan alle se, at I er hørt. I får en kvittering, og I får svar på hvert punkt.",
};

const en: typeof da = {
  subject: (hearing, deadline) => `Invitation to a hearing: ${hearing} – answer by ${deadline}`,
  subjectReminder: (hearing, deadline) => `The hearing closes soon: ${hearing} – answer by ${deadline}`,
  preview: "We would like to hear what you think.",
  previewReminder: "We have not heard from you yet.",
  title: (hearing) => `You are invited to answer “${hearing}”`,
  titleReminder: (hearing) => `The hearing on “${hearing}” closes soon`,
  greeting: (name) => `To ${name}`,
  reminder:
    "We have not received a submission from you. There is still time. If you have nothing to say, you need not do anything.",
  party: "Party",
  deadline: "Deadline",
  influence: "What you can influence",
  button: "Read the draft and answer",
  byMail: (address) => `You can also send it by mail to ${address}.`,
  how: "Say in your submission that you answer on behalf of your organisation, by the name that stands here. Then everybody can see that you have been heard. You get a receipt, and an answer to each point.",
};

const texts: InBoth<typeof da> = { da, en };

/** A party is invited to be heard, or reminded before the hearing closes. */
export function partyInvitation(data: PartyInvitationMail, locale: Locale): Letter {
  const t = texts[locale];
  const { reminds, hearing } = data;
  const deadline = writeDeadline(data.closesAt, locale);
  return {
    subject: reminds ? t.subjectReminder(hearing, deadline) : t.subject(hearing, deadline),
    preview: reminds ? t.previewReminder : t.preview,
    body: [
      { kind: "heading", text: reminds ? t.titleReminder(hearing) : t.title(hearing) },
      { kind: "paragraph", text: t.greeting([data.party, data.contact].filter(Boolean).join(", ")) },
      { kind: "paragraph", text: reminds ? t.reminder : data.intro.split(/\n{2,}/)[0] || hearing },
      {
        kind: "summary",
        rows: [
          { label: t.party, value: data.party },
          { label: t.deadline, value: deadline },
        ],
      },
      { kind: "heading", text: t.influence },
      { kind: "list", items: data.canInfluence },
      { kind: "paragraph", text: NOT_BINDING[locale] },
      { kind: "button", label: t.button, path: paths.hearing(data.slug) },
      ...(data.mailbox ? ([{ kind: "paragraph", text: t.byMail(data.mailbox) }] satisfies Block[]) : []),
      { kind: "note", text: t.how },
    ],
  };
}
