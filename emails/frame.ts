import { paths } from "#app/shared/paths.ts";
import type { InBoth, Locale } from "#app/shared/text/language.ts";
import type { Checkpoint, Frame } from "./letter.ts";

type Sender = Pick<Frame, "authority" | "baseUrl">;

const words = {
  da: {
    point: (number: number) => `Punkt ${number}`,
    answer: "Svar",
    regards: "Venlig hilsen",
    phone: (number: string) => `Telefon ${number}`,
    myPage: "Din side",
    personalLink: "Linket til din side er personligt. Send det ikke videre.",
    privacy: "Sådan behandler vi dine oplysninger",
    checkpoint: (size: number) =>
      `${size === 1 ? "Kvittering nr. 1 har" : `Kvitteringerne fra nr. 1 til nr. ${size} har tilsammen`} dette fingeraftryk. Ændrer eller fjerner nogen et høringssvar, passer det ikke mere. Så gem det gerne:`,
    verify: "Efterprøv en kvittering",
    participant: (strategy: string) =>
      `Du får denne mail, fordi der er sendt et høringssvar til »${strategy}« med din adresse. Vi følger op over for alle, der deltager.`,
    draft:
      "Du får denne mail, fordi nogen har gemt en kladde til et høringssvar med din adresse. Linket er personligt. Send det ikke videre.",
    address:
      "Du får denne mail, fordi nogen har skrevet din adresse som sin nye. Linket er personligt. Send det ikke videre.",
    signatory:
      "Du får denne mail, fordi nogen har skrevet din adresse som medunderskriver på et høringssvar. Linket er personligt. Send det ikke videre.",
    staff: "Du får denne mail, fordi du arbejder med kommunens høringer.",
    party: (party: string, strategy: string) =>
      `I får denne mail, fordi ${party} er høringspart i høringen om »${strategy}«.`,
    adviser: (by: string, authority: string) =>
      `Du får denne mail, fordi ${by} fra ${authority} har bedt dig om råd. Linket er personligt. Send det ikke videre.`,
    subscriber:
      "Du får denne mail, fordi din adresse er skrevet op til nyt om høringer. Linkene er personlige. Send mailen ikke videre.",
  },
  en: {
    point: (number: number) => `Point ${number}`,
    answer: "Answer",
    regards: "Kind regards",
    phone: (number: string) => `Phone ${number}`,
    myPage: "Your page",
    personalLink: "The link to your page is personal. Please do not pass it on.",
    privacy: "How we handle your information",
    checkpoint: (size: number) =>
      `${size === 1 ? "Receipt no. 1 has" : `The receipts from no. 1 to no. ${size} together have`} this fingerprint. If anybody changes or removes a submission, it no longer matches. So please keep it:`,
    verify: "Check a receipt",
    participant: (strategy: string) =>
      `You are getting this e-mail because a submission on “${strategy}” was sent with your address. We follow up with everyone who takes part.`,
    draft:
      "You are getting this e-mail because somebody has kept a draft of a submission with your address. The link is personal. Please do not pass it on.",
    address:
      "You are getting this e-mail because somebody has given your address as their new one. The link is personal. Please do not pass it on.",
    signatory:
      "You are getting this e-mail because somebody has given your address as a co-signer of a submission. The link is personal. Please do not pass it on.",
    staff: "You are getting this e-mail because you work with the municipality's hearings.",
    party: (party: string, strategy: string) =>
      `You are getting this e-mail because ${party} is a party to the hearing on “${strategy}”.`,
    adviser: (by: string, authority: string) =>
      `You are getting this e-mail because ${by} of ${authority} has asked you for advice. The link is personal. Please do not pass it on.`,
    subscriber:
      "You are getting this e-mail because your address has been put down for news of hearings. The links are personal. Please do not pass the e-mail on.",
  },
};

/** The few words around every mail. */
export const frameWords: InBoth<(typeof words)["da"]> = words;

/** A hearing as the one that writes: its title, the office that holds it, and whom one can ask there. */
export type Writer = { strategy: string; office: string; name: string; title: string; phone: string };

/** Somebody who has taken part: the token that opens their own page, and the newest checkpoint of their hearing. */
type To = Writer & { locale: Locale; token: string; checkpoint: Checkpoint | null };

/** The frame of a mail to somebody who has taken part in a hearing, signed by its office. */
export const participantFrame = (sender: Sender, to: To): Frame => ({
  authority: sender.authority,
  baseUrl: sender.baseUrl,
  locale: to.locale,
  signature: [
    [to.name, to.title].filter(Boolean).join(", "),
    [to.office, sender.authority.name].filter(Boolean).join(", "),
    to.phone && words[to.locale].phone(to.phone),
  ].filter(Boolean),
  why: words[to.locale].participant(to.strategy),
  myPage: paths.participant(to.token),
  privacy: paths.privacy(),
  checkpoint: to.checkpoint,
});

/** The frame of a mail to a party, signed by the office that holds the hearing. */
export const partyFrame = (sender: Sender, to: { party: string; writer: Writer }, locale: Locale): Frame => ({
  ...participantFrame(sender, { ...to.writer, locale, token: "", checkpoint: null }),
  why: words[locale].party(to.party, to.writer.strategy),
  myPage: null,
});

/** The frame of a mail to an official. */
export const staffFrame = (sender: Sender, locale: Locale): Frame => ({
  authority: sender.authority,
  baseUrl: sender.baseUrl,
  locale,
  signature: [sender.authority.name],
  why: words[locale].staff,
  myPage: null,
  privacy: paths.privacy(),
  checkpoint: null,
});

/** The frame of a mail to somebody who subscribes to news, or is asked whether they want to. */
export const subscriberFrame = (sender: Sender, locale: Locale): Frame => ({
  ...staffFrame(sender, locale),
  why: words[locale].subscriber,
});

/** The frame of a mail to somebody who has kept a draft. */
export const draftFrame = (sender: Sender, locale: Locale): Frame => ({
  ...staffFrame(sender, locale),
  why: words[locale].draft,
});

/** The frame of a mail to an address that a participant says is their new one. */
export const addressFrame = (sender: Sender, locale: Locale): Frame => ({
  ...staffFrame(sender, locale),
  why: words[locale].address,
});

/** The frame of a mail to somebody whom a sender has named as signing with them. */
export const signatoryFrame = (sender: Sender, locale: Locale): Frame => ({
  ...staffFrame(sender, locale),
  why: words[locale].signatory,
});

/** The frame of a mail to somebody who is asked for advice, of ours or not; `by` is who asks. */
export const adviserFrame = (sender: Sender, by: string, locale: Locale): Frame => ({
  ...staffFrame(sender, locale),
  why: words[locale].adviser(by, sender.authority.name),
});
