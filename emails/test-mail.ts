import type { Locale } from "#app/shared/text/language.ts";
import { writeMoment } from "#app/shared/time.ts";
import type { Letter } from "./letter.ts";

export type TestMail = { name: string; baseUrl: string; at: Date };

const da = {
  subject: "Testmail fra Genklang",
  preview: "Mails kommer frem herfra.",
  title: "Mails kommer frem",
  greeting: (name: string) => `Kære ${name}`,
  text: (address: string, moment: string) =>
    `Du bad om denne mail for at prøve afsendelsen fra ${address}. Den blev skrevet ${moment} og gik samme vej som mails til deltagerne.`,
  mark: (subject: string) => `[TEST – ikke sendt til deltageren] ${subject}`,
};

const en: typeof da = {
  subject: "Test mail from Genklang",
  preview: "Mails get through from here.",
  title: "Mails get through",
  greeting: (name) => `Dear ${name}`,
  text: (address, moment) =>
    `You asked for this mail to try sending from ${address}. It was written ${moment} and went the same way as mails to participants.`,
  mark: (subject) => `[TEST – not sent to the participant] ${subject}`,
};

const words = { da, en };

/** A mail with which an official tries the way out. */
export function testMail({ name, baseUrl, at }: TestMail, locale: Locale): Letter {
  const say = words[locale];
  return {
    subject: say.subject,
    preview: say.preview,
    body: [
      { kind: "heading", text: say.title },
      { kind: "paragraph", text: say.greeting(name) },
      { kind: "paragraph", text: say.text(new URL(baseUrl).host, writeMoment(at, locale)) },
    ],
  };
}

/** The subject of a participant's mail that goes to an official instead. */
export const testSubject = (subject: string, locale: Locale): string => words[locale].mark(subject);
