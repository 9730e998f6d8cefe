import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Letter } from "./letter.ts";

export type SignatoryAskedMail = {
  strategy: string;
  number: number;
  /** Whether they stood behind an earlier text of the letter. */
  renewed: boolean;
  /** The path of the page where they answer. */
  path: string;
};

const da = {
  subject: (number: number, strategy: string) => `Står du bag høringssvar nr. ${number}? – ${strategy}`,
  preview: "Læs det, og svar ja eller nej. Uden et ja tæller du ikke med.",
  title: "Står du bag et fælles høringssvar?",
  intro: (number: number, strategy: string) =>
    `Nogen har sendt høringssvar nr. ${number} i høringen om »${strategy}« og skrevet, at du er medunderskriver.`,
  renewed: (number: number, strategy: string) =>
    `Det fælles høringssvar om »${strategy}«, som du står bag, er blevet rettet og har nu nr. ${number}. Dit ja gælder kun den tekst, du sagde ja til.`,
  how: "Åbn siden, læs høringssvaret, og svar, om du står bag det. Siger du ja, får du besked om svar og beslutning som den, der har sendt det. Uden et ja tæller du ikke med.",
  button: "Læs høringssvaret, og svar",
  notYou: "Har det ikke noget med dig at gøre, så svar nej på siden. Så sender vi ikke mere om det hertil.",
};

const en: typeof da = {
  subject: (number, strategy) => `Do you stand behind submission no. ${number}? – ${strategy}`,
  preview: "Read it, and answer yes or no. Without a yes you are not counted.",
  title: "Do you stand behind a joint submission?",
  intro: (number, strategy) =>
    `Somebody has sent submission no. ${number} in the hearing on “${strategy}” and said that you have signed it with them.`,
  renewed: (number, strategy) =>
    `The joint submission on “${strategy}” that you stand behind has been changed and is now no. ${number}. Your yes holds only for the text that you said yes to.`,
  how: "Open the page, read the submission, and say whether you stand behind it. If you say yes, you are told of answers and decision like whoever sent it. Without a yes you are not counted.",
  button: "Read the submission, and answer",
  notYou:
    "If it has nothing to do with you, answer no on the page. We will then send nothing more about it here.",
};

const texts: InBoth<typeof da> = { da, en };

/** To somebody whom a sender has named as signing with them. It holds nothing that anybody has typed. */
export function signatoryAsked(
  { strategy, number, renewed, path }: SignatoryAskedMail,
  locale: Locale,
): Letter {
  const t = texts[locale];
  return {
    subject: t.subject(number, strategy),
    preview: t.preview,
    body: [
      { kind: "heading", text: t.title },
      { kind: "paragraph", text: (renewed ? t.renewed : t.intro)(number, strategy) },
      { kind: "paragraph", text: t.how },
      { kind: "button", label: t.button, path },
      { kind: "paragraph", text: t.notYou },
    ],
  };
}
