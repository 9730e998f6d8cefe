import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeMoment } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type SignInLinkMail = {
  name: string;
  /** The path of the page where a new password is chosen. */
  path: string;
  expiresAt: Date;
};

const da = {
  subject: "Dit link til at logge ind i Genklang",
  preview: "Vælg en ny adgangskode med linket.",
  title: "Log ind igen",
  greeting: (name: string) => `Kære ${name}`,
  intro: "Der er bedt om et link, så du kan vælge en ny adgangskode og logge ind.",
  button: "Vælg en ny adgangskode",
  expires: (moment: string) => `Linket virker én gang og senest ${moment}.`,
  unexpected: "Har du ikke bedt om det, så skal du ikke gøre noget. Din adgangskode er den samme som før.",
};

const en: typeof da = {
  subject: "Your link to sign in to Genklang",
  preview: "Choose a new password with the link.",
  title: "Sign in again",
  greeting: (name) => `Dear ${name}`,
  intro: "Somebody asked for a link so that you can choose a new password and sign in.",
  button: "Choose a new password",
  expires: (moment) => `The link works once, until ${moment}.`,
  unexpected: "If it was not you, you do not need to do anything. Your password is the same as before.",
};

const texts: InBoth<typeof da> = { da, en };

/** An official asked for a way back in: the link to choose a new password. */
export function signInLink(data: SignInLinkMail, locale: Locale): Letter {
  const t = texts[locale];
  return {
    subject: t.subject,
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: t.greeting(data.name) },
      { kind: "paragraph", text: t.intro },
      { kind: "button", label: t.button, path: data.path },
      { kind: "paragraph", text: t.expires(writeMoment(data.expiresAt, locale)) },
      { kind: "paragraph", text: t.unexpected },
    ],
  };
}
