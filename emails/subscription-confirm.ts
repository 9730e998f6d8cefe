import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Letter } from "./letter.ts";

export type SubscriptionConfirmMail = {
  authority: string;
  /** What waits to be confirmed, in words; nothing when all of it has been. */
  waiting: string[];
  /** The subscriber's own page. */
  path: string;
};

const da = {
  subject: "Bekræft, at du vil have nyt om høringer",
  preview: "Ét tryk, så går det i gang. Har du ikke bedt om det, skal du ikke gøre noget.",
  title: "Vil du have nyt om høringer?",
  intro: (authority: string) => `Din adresse er skrevet op til mails fra ${authority} om:`,
  button: "Se, og bekræft",
  nothing: "Har du ikke bedt om det, skal du ikke gøre noget. Så sletter vi din adresse om syv dage.",
  subjectKnown: "Dine abonnementer på nyt om høringer",
  previewKnown: "Du abonnerer allerede.",
  titleKnown: "Du abonnerer allerede",
  known: (authority: string) =>
    `Din adresse er skrevet op til nyt om høringer fra ${authority}, og det har du allerede bekræftet. På din side kan du se, hvad du abonnerer på, og ændre det.`,
  buttonKnown: "Se dine abonnementer",
};

const en: typeof da = {
  subject: "Confirm that you want news of hearings",
  preview: "One press, and it begins. If you did not ask for it, you need not do anything.",
  title: "Would you like news of hearings?",
  intro: (authority) => `Your address has been put down for e-mails from ${authority} about:`,
  button: "See and confirm",
  nothing: "If you did not ask for this, you need not do anything. We erase your address in seven days.",
  subjectKnown: "Your subscriptions to news of hearings",
  previewKnown: "You subscribe already.",
  titleKnown: "You subscribe already",
  known: (authority) =>
    `Your address has been put down for news of hearings from ${authority}, and you have confirmed that before. On your page you can see what you subscribe to and change it.`,
  buttonKnown: "See your subscriptions",
};

const texts: InBoth<typeof da> = { da, en };

/** Asks the owner of an address whether they meant it; who has said so before is shown the way to their page. */
export function subscriptionConfirm(
  { authority, waiting, path }: SubscriptionConfirmMail,
  locale: Locale,
): Letter {
  const t = texts[locale];
  if (waiting.length === 0)
    return {
      subject: t.subjectKnown,
      preview: t.previewKnown,
      body: [
        { kind: "heading", text: t.titleKnown },
        { kind: "paragraph", text: t.known(authority) },
        { kind: "button", label: t.buttonKnown, path },
      ],
    };
  return {
    subject: t.subject,
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.intro(authority) },
      { kind: "list", items: waiting },
      { kind: "button", label: t.button, path },
      { kind: "note", text: t.nothing },
    ],
  };
}
