import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeDeadline } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type ConfirmReminderMail = { strategy: string; numbers: number[]; closesAt: Date; token: string };

const and = (numbers: number[], word: string) =>
  numbers.length > 1 ? `${numbers.slice(0, -1).join(", ")} ${word} ${numbers.at(-1)}` : numbers.join("");

const da = {
  subject: (strategy: string) => `Husk at bekræfte dit høringssvar – ${strategy}`,
  preview: "Vi har modtaget det, men det bliver ikke vist, før du har bekræftet det.",
  title: "Er høringssvaret dit?",
  intro: (numbers: number[], strategy: string) =>
    `Vi har modtaget høringssvar nr. ${and(numbers, "og")} til »${strategy}« med din e-mailadresse, men ingen har bekræftet, at det er dit.`,
  why: "Det er kommet til tiden, også uden bekræftelse. Men det bliver først vist på høringens side, når du har trykket på knappen.",
  button: "Åbn din side, og bekræft",
  deadline: "Frist",
  notYou: "Har du ikke sendt noget, skal du ikke gøre noget. Vi minder dig kun om det denne ene gang.",
};

const en: typeof da = {
  subject: (strategy) => `Remember to confirm your submission – ${strategy}`,
  preview: "We have received it, but it will not be shown until you have confirmed it.",
  title: "Is the submission yours?",
  intro: (numbers, strategy) =>
    `We have received submission no. ${and(numbers, "and")} on “${strategy}” with your e-mail address, but nobody has confirmed that it is yours.`,
  why: "It is in time without being confirmed. But it is only shown on the hearing's page once you have pressed the button.",
  button: "Open your page, and confirm",
  deadline: "Deadline",
  notYou: "If you have not sent anything, you need not do anything. We remind you only this once.",
};

const texts: InBoth<typeof da> = { da, en };

/** The one reminder to whoever has not confirmed that something is theirs; never what they wrote. */
export function confirmReminder(
  { strategy, numbers, closesAt, token }: ConfirmReminderMail,
  locale: Locale,
): Letter {
  const t = texts[locale];
  return {
    subject: t.subject(strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.intro(numbers, strategy) },
      { kind: "paragraph", text: t.why },
      { kind: "summary", rows: [{ label: t.deadline, value: writeDeadline(closesAt, locale) }] },
      { kind: "button", label: t.button, path: paths.participant(token) },
      { kind: "paragraph", text: t.notYou },
    ],
  };
}
