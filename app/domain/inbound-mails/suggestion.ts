import { plainAddress } from "#app/domain/staff/staff.ts";
import type { OnBehalfOf } from "#app/domain/submissions/submission.ts";
import { type Named, namedSection } from "#app/domain/submissions/suggested-split.ts";
import type { PartyKind } from "#app/server/prisma/enums.ts";
import type { Locale } from "#app/shared/text/language.ts";

/** Which of a mail's words are the submission: its own, those of the mail it hands on, or both. */
export const takings = ["own", "forwarded", "all"] as const;
export type Taking = (typeof takings)[number];

type Mail = {
  text: string;
  quoted: string;
  fromName: string;
  fromAddress: string;
  forwardedName: string;
  forwardedAddress: string;
  forwardedText: string;
};
type Party = { name: string; kind: PartyKind; email: string };
export type Suggestion = {
  taking: Taking;
  name: string;
  email: string;
  organisation: string;
  onBehalfOf: OnBehalfOf;
  section: string;
  locale: Locale;
  body: string;
};

const BEHALF: Record<PartyKind, OnBehalfOf> = {
  ...{ council: "council", committee: "council", authority: "authority", municipality: "authority" },
  ...{ association: "association", company: "company", education: "authority", partner: "association" },
};
/** Everybody may have an address there: it says nothing of an organisation. */
const OPEN_TO_ALL =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|gmx|proton|protonmail|pm|mail|post|jubii|ofir|tdcadsl|stofanet|youmail|webspeed)\./;

const domainOf = (address: string): string => address.toLowerCase().split("@")[1] ?? "";

/** Whether somebody of the municipality hands on what another has written to them: then that other is the sender. */
export const isHandedOn = (mail: Mail, officials: string[]): boolean =>
  mail.forwardedText !== "" && officials.includes(mail.fromAddress.toLowerCase());

/**
 * What a mail can be registered as, as far as it says so itself; an official looks at it before anything is stored. An organisation is
 * suggested only when it is one of the parties', and a section only when no other is named.
 */
export function suggestionFor(
  mail: Mail,
  about: { sections: Named[]; parties: Party[]; officials: string[]; taking?: Taking | undefined },
): Suggestion {
  const usual = isHandedOn(mail, about.officials) ? "forwarded" : mail.forwardedText ? "all" : "own";
  const taking = about.taking && bodyOf(mail, about.taking) !== "" ? about.taking : usual;
  const other = taking === "forwarded";
  const address = (other ? mail.forwardedAddress : mail.fromAddress).trim();
  const body = bodyOf(mail, taking);
  const party = partyOf(address, body, about.parties);
  return {
    ...{ taking, body },
    name: nameOf(other ? mail.forwardedName : mail.fromName, address),
    email: plainAddress.safeParse(address).success ? address : "",
    organisation: party?.name ?? "",
    onBehalfOf: party ? BEHALF[party.kind] : "self",
    section: onlySectionIn(body, about.sections),
    locale: languageOf(body),
  };
}

/** The words that a mail is registered with when these of its words are taken. */
function bodyOf({ text, quoted, forwardedText }: Mail, taking: Taking): string {
  if (taking === "own") return text;
  if (taking === "forwarded") return forwardedText;
  // What is handed on stands in the mail's own words, in what it quotes, or in a mail that hangs on it.
  const within = [text, quoted].some((words) =>
    words.replace(/^(>\s?)+/gm, "").includes(forwardedText.slice(0, 200)),
  );
  return [text, quoted, within ? "" : forwardedText].filter((words) => words.trim()).join("\n\n");
}

const nameOf = (name: string, address: string): string =>
  (name.replace(/[\p{Cc}<>]/gu, " ").replace(/^["']|["']$/g, "") || (address.split("@")[0] ?? ""))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120);

/** The party that a mail is from: by its address, by a domain that only it has, or because it is signed with the party's name. */
function partyOf(address: string, body: string, parties: Party[]): Party | undefined {
  const mine = address.toLowerCase();
  const domain = domainOf(mine);
  const ending = body
    .trim()
    .split("\n")
    .slice(-8)
    .map((line) => line.trim().toLowerCase());
  const same = parties.filter(({ email }) => domain && domainOf(email) === domain);
  return (
    parties.find(({ email }) => mine !== "" && email.toLowerCase() === mine) ??
    parties.find(({ name }) => ending.includes(name.toLowerCase())) ??
    (same.length === 1 && !OPEN_TO_ALL.test(domain) ? same[0] : undefined)
  );
}

/** The one section that a text names; empty when it names none or several. */
function onlySectionIn(body: string, sections: Named[]): string {
  const named = new Set(body.split(/\n+/).flatMap((line) => namedSection(line, sections) ?? []));
  return named.size === 1 ? ([...named][0] ?? "") : "";
}

/** The language of a text by its smallest words; Danish when they do not tell. */
function languageOf(body: string): Locale {
  const count = (words: RegExp) => (body.slice(0, 5000).match(words) ?? []).length;
  const english = count(/\b(the|and|is|are|of|to|that|this|with|you|we)\b/gi);
  const danish = count(/(?<!\p{L})(og|at|det|er|til|ikke|på|vi|jeg|en|af|som)(?!\p{L})/giu);
  return english > danish * 2 ? "en" : "da";
}
