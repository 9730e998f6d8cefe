import type { InBoth, Locale } from "#app/shared/text/language.ts";
import { writeMoment } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type NewPasswordMail = {
  name: string;
  /** The path of the page where the password is chosen. */
  path: string;
  expiresAt: Date;
};

const da = {
  subject: "Vælg en ny adgangskode til Genklang",
  preview: "Linket virker én gang og kun i kort tid.",
  title: "Vælg en ny adgangskode",
  greeting: (name: string) => `Kære ${name}`,
  intro: "Du har bedt om en ny adgangskode. Din gamle virker, indtil du har valgt den nye.",
  button: "Vælg ny adgangskode",
  expires: (moment: string) => `Linket virker én gang og senest ${moment}.`,
  unexpected:
    "Har du ikke bedt om den, så behøver du ikke gøre noget. Ingen kan ændre din adgangskode uden linket.",
};

const en: typeof da = {
  subject: "Choose a new password for Genklang",
  preview: "The link works once, and only for a short time.",
  title: "Choose a new password",
  greeting: (name) => `Dear ${name}`,
  intro: "You asked for a new password. Your old one works until you have chosen the new one.",
  button: "Choose a new password",
  expires: (moment) => `The link works once, until ${moment}.`,
  unexpected:
    "If you did not ask for it, you do not need to do anything. Nobody can change your password without the link.",
};

const texts: InBoth<typeof da> = { da, en };

/** An official gets the link to choose a new password. */
export function newPassword(data: NewPasswordMail, locale: Locale): Letter {
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
