import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Letter } from "./letter.ts";

const da = {
  confirm: {
    subject: (strategy: string) => `Bekræft din nye e-mailadresse – ${strategy}`,
    preview: "Tryk på knappen, så sender vi mails hertil.",
    title: "Bekræft din nye e-mailadresse",
    intro: (strategy: string) =>
      `En deltager i høringen om »${strategy}« vil fremover have sine mails til denne adresse.`,
    how: "Er det dig, så åbn siden, og tryk på knappen der. Linket gælder i syv dage.",
    button: "Bekræft adressen",
    notYou: "Er det ikke dig, skal du ikke gøre noget. Så sender vi ikke mere hertil.",
  },
  told: {
    subject: (strategy: string) => `Din e-mailadresse bliver ændret – ${strategy}`,
    preview: "Har du ikke selv bedt om det, så fortryd det på din side.",
    title: "Din e-mailadresse bliver ændret",
    greeting: (name: string) => `Kære ${name}`,
    intro: (strategy: string, email: string) =>
      `På din side om høringen om »${strategy}« er der bedt om, at dine mails fremover sendes til ${email}.`,
    open: "Vi har sendt en mail dertil. Når adressen er bekræftet, sender vi ikke mere hertil, og links i mails til denne adresse åbner ikke din side mere.",
    done: "Adressen er bekræftet. Vi sender ikke mere hertil, og links i mails til denne adresse åbner ikke din side mere.",
    notYou: "Har du ikke selv bedt om det, så fortryd det på din side, og skriv eller ring til os.",
    notYouDone: "Har du ikke selv bedt om det, så skriv eller ring til os.",
    button: "Åbn din side",
  },
};

const en: typeof da = {
  confirm: {
    subject: (strategy) => `Confirm your new e-mail address – ${strategy}`,
    preview: "Press the button, and we will send e-mails here.",
    title: "Confirm your new e-mail address",
    intro: (strategy) =>
      `Somebody who takes part in the hearing on “${strategy}” wants their e-mails sent to this address from now on.`,
    how: "If that is you, open the page and press the button there. The link is good for seven days.",
    button: "Confirm the address",
    notYou: "If that is not you, you need not do anything. We will send nothing more here.",
  },
  told: {
    subject: (strategy) => `Your e-mail address is being changed – ${strategy}`,
    preview: "If you did not ask for this, cancel it on your page.",
    title: "Your e-mail address is being changed",
    greeting: (name) => `Dear ${name}`,
    intro: (strategy, email) =>
      `On your page about the hearing on “${strategy}”, somebody has asked that your e-mails are sent to ${email} from now on.`,
    open: "We have sent an e-mail there. When the address has been confirmed, we will send nothing more here, and links in e-mails to this address no longer open your page.",
    done: "The address has been confirmed. We will send nothing more here, and links in e-mails to this address no longer open your page.",
    notYou: "If you did not ask for this, cancel it on your page, and write or call us.",
    notYouDone: "If you did not ask for this, please write or call us.",
    button: "Open your page",
  },
};

const texts: InBoth<typeof da> = { da, en };

export type AddressConfirmMail = { strategy: string; path: string };

/** To a new address: the link by which whoever reads it says that it is theirs. It names nobody. */
export function addressConfirm({ strategy, path }: AddressConfirmMail, locale: Locale): Letter {
  const t = texts[locale].confirm;
  return {
    subject: t.subject(strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.intro(strategy) },
      { kind: "paragraph", text: t.how },
      { kind: "button", label: t.button, path },
      { kind: "paragraph", text: t.notYou },
    ],
  };
}

export type AddressToldMail = {
  strategy: string;
  name: string;
  /** The new address. */
  email: string;
  /** Whether it has been confirmed meanwhile. */
  done: boolean;
  token: string;
};

/** To the old address: that another was asked for, and how to cancel it. */
export function addressTold({ strategy, name, email, done, token }: AddressToldMail, locale: Locale): Letter {
  const t = texts[locale].told;
  return {
    subject: t.subject(strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(name) },
      { kind: "paragraph", text: t.intro(strategy, email) },
      { kind: "paragraph", text: done ? t.done : t.open },
      { kind: "paragraph", text: done ? t.notYouDone : t.notYou },
      ...(done ? [] : [{ kind: "button" as const, label: t.button, path: paths.participant(token) }]),
    ],
  };
}
