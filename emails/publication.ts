import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Block, Letter } from "./letter.ts";
import { type Shown, whatIsShown } from "./publication-shown.ts";

export type PublicationMail = {
  strategy: string;
  slug: string;
  name: string;
  number: number;
  /** Whether the participant has withdrawn it. */
  withdrawn: boolean;
  /** The number of the submission by which its sender has replaced it; null when it was not replaced. */
  replacedBy: number | null;
  /** Whether the recipient sent it, and did not only sign it. */
  own: boolean;
  /** Whether its sender has asked that nobody sees it. */
  ownWish: boolean;
  /** What everybody can see; null when nobody can. */
  shown: Shown | null;
  /** Whether everybody could see it until now. */
  shownUntilNow: boolean;
  /** Why it is held back. */
  reason: string;
  token: string;
};

const da = {
  subject: (number: number, strategy: string) => `Høringssvar nr. ${number} er offentliggjort – ${strategy}`,
  subjectHeld: (number: number, strategy: string) =>
    `Høringssvar nr. ${number} bliver ikke vist offentligt – ${strategy}`,
  titleOwnWish: "Høringssvaret vises ikke offentligt",
  introOwnWish: (number: number, strategy: string) =>
    `Du har bedt om, at dit høringssvar nr. ${number} til »${strategy}« ikke vises offentligt. Nu kan ingen se teksten eller navnet på høringens side.`,
  introSendersWish: (number: number, strategy: string) =>
    `Du har skrevet under på høringssvar nr. ${number} til »${strategy}«. Afsenderen har bedt om, at det ikke vises offentligt.`,
  previewOwnWish: "Det bliver læst og besvaret som alle andre.",
  changeMind: "Du kan altid ombestemme dig på din side.",
  subjectWithdrawn: (number: number, strategy: string) =>
    `Høringssvar nr. ${number} er trukket tilbage – ${strategy}`,
  subjectReplaced: (number: number, strategy: string) =>
    `Høringssvar nr. ${number} er erstattet af et nyt – ${strategy}`,
  preview: "Alle kan nu læse, hvad du har skrevet.",
  previewHeld: "Det bliver læst og besvaret som alle andre. Her er grunden.",
  subjectTakenDown: (number: number, strategy: string) =>
    `Høringssvar nr. ${number} er taget ned – ${strategy}`,
  titleTakenDown: "Dit høringssvar er taget ned",
  introTakenDown: (number: number, strategy: string) =>
    `Dit høringssvar nr. ${number} til »${strategy}« har været vist på høringens side. Nu har vi taget det ned igen.`,
  previewWithdrawn: "Det vises ikke offentligt og bliver ikke besvaret.",
  previewReplaced: "Du har skrevet under på det gamle, ikke på det nye.",
  title: "Dit høringssvar er offentliggjort",
  subjectChanged: (number: number, strategy: string) =>
    `Høringssvar nr. ${number} vises nu anderledes – ${strategy}`,
  previewChanged: "Her er, hvad alle kan se nu.",
  titleChanged: "Dit høringssvar vises nu anderledes",
  introChanged: (number: number, strategy: string) =>
    `Vi har ændret, hvad alle kan se af dit høringssvar nr. ${number} til »${strategy}« på høringens side. Sådan står det nu:`,
  titleHeld: "Dit høringssvar bliver ikke vist offentligt",
  titleWithdrawn: "Dit høringssvar er trukket tilbage",
  titleReplaced: "Høringssvaret, du skrev under på, er erstattet",
  introReplaced: (number: number, by: number, strategy: string) =>
    `Du har skrevet under på høringssvar nr. ${number} til »${strategy}«. Afsenderen har erstattet det med et nyt, nr. ${by}. Det gamle vises ikke på høringens side og bliver ikke besvaret for sig. Kommunen gemmer det, fordi det er en del af sagen.`,
  writeYourself:
    "Du har ikke skrevet under på det nye. Vil du høres, kan du sende dit eget høringssvar, så længe høringen er åben.",
  introWithdrawn: (number: number, strategy: string) =>
    `Dit høringssvar nr. ${number} til »${strategy}« er trukket tilbage. Det vises ikke på høringens side, og det bliver ikke besvaret. Kommunen gemmer det, fordi det er en del af sagen.`,
  notYou: "Har du ikke selv bedt om det, så skriv eller ring til os.",
  greeting: (name: string) => `Kære ${name}`,
  intro: (number: number, strategy: string) =>
    `Vi har set dit høringssvar nr. ${number} til »${strategy}« igennem. Nu kan alle læse det.`,
  introHeld: (number: number, strategy: string) =>
    `Vi har set dit høringssvar nr. ${number} til »${strategy}« igennem. Vi viser det ikke på høringens side.`,
  leftOut:
    "Vi har streget noget ud, fordi det er persondata, som ikke skal ligge på nettet. Kommunen har hele din tekst.",
  reason: "Grunden er:",
  counts:
    "Det har ingen betydning for, hvordan det bliver behandlet: Det bliver læst, besvaret og lagt frem som alle andre.",
  wrong: "Er noget forkert, så skriv eller ring til os.",
  button: "Se det på høringens side",
  buttonHeld: "Se din side",
  buttonReplaced: "Til høringen",
};

const en: typeof da = {
  subject: (number, strategy) => `Submission no. ${number} has been published – ${strategy}`,
  subjectHeld: (number, strategy) => `Submission no. ${number} will not be shown in public – ${strategy}`,
  titleOwnWish: "The submission is not shown in public",
  introOwnWish: (number, strategy) =>
    `You asked that your submission no. ${number} on “${strategy}” is not shown in public. Now nobody can see the text or the name on the hearing's page.`,
  introSendersWish: (number, strategy) =>
    `You signed submission no. ${number} on “${strategy}”. Its sender has asked that it is not shown in public.`,
  previewOwnWish: "It is read and answered like all others.",
  changeMind: "You can change your mind at any time on your page.",
  subjectWithdrawn: (number, strategy) => `Submission no. ${number} has been withdrawn – ${strategy}`,
  subjectReplaced: (number, strategy) =>
    `Submission no. ${number} has been replaced by a new one – ${strategy}`,
  preview: "Everybody can now read what you wrote.",
  previewHeld: "It is read and answered like all others. Here is the reason.",
  subjectTakenDown: (number, strategy) => `Submission no. ${number} has been taken down – ${strategy}`,
  titleTakenDown: "Your submission has been taken down",
  introTakenDown: (number, strategy) =>
    `Your submission no. ${number} on “${strategy}” was shown on the hearing's page. We have taken it down again.`,
  previewWithdrawn: "It is not shown in public and will not be answered.",
  previewReplaced: "You signed the old one, not the new one.",
  title: "Your submission has been published",
  subjectChanged: (number, strategy) => `Submission no. ${number} is now shown differently – ${strategy}`,
  previewChanged: "Here is what everybody can see now.",
  titleChanged: "Your submission is now shown differently",
  introChanged: (number, strategy) =>
    `We have changed what everybody can see of your submission no. ${number} on “${strategy}” on the hearing's page. This is how it is now:`,
  titleHeld: "Your submission will not be shown in public",
  titleWithdrawn: "Your submission has been withdrawn",
  titleReplaced: "The submission you signed has been replaced",
  introReplaced: (number, by, strategy) =>
    `You signed submission no. ${number} on “${strategy}”. Its sender has replaced it by a new one, no. ${by}. The old one is not shown on the hearing's page and is not answered by itself. The municipality keeps it, because it is part of the case.`,
  writeYourself:
    "You have not signed the new one. If you want to be heard, you can send a submission of your own while the hearing is open.",
  introWithdrawn: (number, strategy) =>
    `Your submission no. ${number} on “${strategy}” has been withdrawn. It is not shown on the hearing's page, and it will not be answered. The municipality keeps it, because it is part of the case.`,
  notYou: "If you did not ask for this, please write or call us.",
  greeting: (name) => `Dear ${name}`,
  intro: (number, strategy) =>
    `We have looked through your submission no. ${number} on “${strategy}”. Now everybody can read it.`,
  introHeld: (number, strategy) =>
    `We have looked through your submission no. ${number} on “${strategy}”. We do not show it on the hearing's page.`,
  leftOut:
    "We have blocked something out, because it is personal data that should not be on the internet. The municipality has your whole text.",
  reason: "The reason is:",
  counts:
    "This makes no difference to how it is treated: it is read, answered and put forward like all others.",
  wrong: "If something is wrong, please write or call us.",
  button: "See it on the hearing's page",
  buttonHeld: "See your page",
  buttonReplaced: "To the hearing",
};

const texts: InBoth<typeof da> = { da, en };

/** A submission has been looked through: everybody can read it, now reads it differently, or it is held back for a reason; or it was withdrawn. */
export function publication(data: PublicationMail, locale: Locale): Letter {
  const t = texts[locale];
  const { shown, withdrawn, shownUntilNow, number, strategy } = data;
  const letter = (subject: string, preview: string, title: string, told: Block[]): Letter => ({
    ...{ subject, preview },
    body: [{ kind: "heading", text: title }, { kind: "paragraph", text: t.greeting(data.name) }, ...told],
  });
  const mine: Block = { kind: "button", label: t.buttonHeld, path: paths.participant(data.token) };
  if (withdrawn && data.replacedBy !== null)
    return letter(t.subjectReplaced(number, strategy), t.previewReplaced, t.titleReplaced, [
      { kind: "paragraph", text: t.introReplaced(number, data.replacedBy, strategy) },
      { kind: "paragraph", text: t.writeYourself },
      { kind: "button", label: t.buttonReplaced, path: paths.hearing(data.slug) },
    ]);
  if (withdrawn)
    return letter(t.subjectWithdrawn(number, strategy), t.previewWithdrawn, t.titleWithdrawn, [
      { kind: "paragraph", text: t.introWithdrawn(number, strategy) },
      { kind: "paragraph", text: t.notYou },
      mine,
    ]);
  if (data.ownWish)
    return letter(t.subjectHeld(number, strategy), t.previewOwnWish, t.titleOwnWish, [
      {
        kind: "paragraph",
        text: data.own ? t.introOwnWish(number, strategy) : t.introSendersWish(number, strategy),
      },
      { kind: "paragraph", text: data.own ? `${t.counts} ${t.changeMind}` : t.counts },
      ...(data.own ? ([{ kind: "paragraph", text: t.notYou }] satisfies Block[]) : []),
      mine,
    ]);
  if (!shown)
    return letter(
      shownUntilNow ? t.subjectTakenDown(number, strategy) : t.subjectHeld(number, strategy),
      t.previewHeld,
      shownUntilNow ? t.titleTakenDown : t.titleHeld,
      [
        {
          kind: "paragraph",
          text: shownUntilNow ? t.introTakenDown(number, strategy) : t.introHeld(number, strategy),
        },
        { kind: "paragraph", text: t.reason },
        { kind: "quote", text: data.reason, lang: "da" },
        { kind: "paragraph", text: `${t.counts} ${t.wrong}` },
        mine,
      ],
    );
  const now: Block[] = [
    ...whatIsShown(shown, locale),
    ...(shown.leftOut ? ([{ kind: "paragraph", text: t.leftOut }] satisfies Block[]) : []),
    { kind: "paragraph", text: t.wrong },
    { kind: "button", label: t.button, path: paths.submission(data.slug, number) },
  ];
  return shownUntilNow
    ? letter(t.subjectChanged(number, strategy), t.previewChanged, t.titleChanged, [
        { kind: "paragraph", text: t.introChanged(number, strategy) },
        ...now,
      ])
    : letter(t.subject(number, strategy), t.preview, t.title, [
        { kind: "paragraph", text: t.intro(number, strategy) },
        ...now,
      ]);
}
