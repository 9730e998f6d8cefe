import type { Detected } from "./detected.ts";

/** Any of these words, beginning with a small letter or a capital one. */
const anyOf = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s+/)
    .map(
      (word) =>
        `[${word.charAt(0).toUpperCase()}${word.charAt(0).toLowerCase()}]${word.slice(1).replaceAll("_", " ")}`,
    )
    .join("|")})`;

const OWN = anyOf(
  "min mit mine vores vor hans hendes deres sin sit my our his her their mein meine meinem meinen meiner unser unsere unserem unseren",
);
const KIN = anyOf(`
  mand kone hustru ægtefælle samlever kæreste søn datter barn far mor bror søster svigermor svigerfar svigersøn svigerdatter mormor
  farmor morfar farfar bedstemor bedstefar nabo genbo overbo underbo ven veninde kollega chef læge barnebarn nevø niece onkel tante
  fætter kusine stedsøn steddatter plejebarn plejesøn plejedatter udlejer lejer neighbour neighbor husband wife son daughter mother father
  brother sister friend colleague doctor landlord nachbar nachbarin mann frau sohn tochter mutter vater bruder schwester freund freundin
  arzt ärztin kollege kollegin vermieter`);
const COURTESY = anyOf("hr herr fru frk frøken mr mrs frau dr doktor");
/**
 * Whoever has one of these posts meets people one at a time. Who is elected, or answers for an authority in public, is not among
 * them: their names belong to the debate.
 */
const POST = anyOf(`
  nabo naboen genboen sagsbehandler sagsbehandleren overlæge overlægen læge lægen speciallæge tandlæge tandlægen psykolog psykologen
  psykiater sygeplejerske sygeplejersken sundhedsplejerske socialrådgiver socialrådgiveren pædagog pædagogen lærer læreren skolelærer
  hjemmehjælper plejer vicevært viceværten ejendomsmægler betjent betjenten advokat advokaten medarbejder medarbejderen kontaktperson
  planlægger inspektør caseworker social_worker sachbearbeiter sachbearbeiterin`);

const NAME = "\\p{Lu}[\\p{Ll}\\p{M}]{1,24}(?:[-'’]\\p{Lu}?[\\p{Ll}\\p{M}]{1,24}){0,2}";
const NAMES = `${NAME}(?: (?:(?:von|van|de|der|af|el|al|la|du|bin) ){0,2}(?:${NAME}|\\p{Lu}\\.?(?![\\p{L}]))){0,3}`;
const LINK = "(?:,? |, (?:der hedder |ved navn )| ved navn | der hedder | named )";

const PATTERNS = [
  new RegExp(`(?<!\\p{L})${OWN} (?:\\p{Ll}{2,12} )?${KIN}${LINK}(?<name>${NAMES})`, "gu"),
  new RegExp(`(?<!\\p{L})${COURTESY}\\.? (?<name>${NAMES})`, "gu"),
  new RegExp(`(?<!\\p{L})${POST}${LINK}(?<name>${NAMES})`, "gu"),
];
/** Capital letters that begin no person's name. */
const NO_NAME =
  /^(?:Region\p{L}{0,4}|Kommune\p{L}{0,4}|Danmark|Dansk\p{L}{0,3}|Københavns?|Europa|Norge|Sverige|Tyskland|I|De|Dem|Jer|Deres|Og|Men|Vi|Der|Det|Den|Dette|Han|Hun|Hvor|Hvis|Når|For|At|Jeg|En|Et|Min|Mit|Mine|Som|Så|Da|Derfor|Desuden|Kl|Nr|Center\p{L}{0,3}|Afdeling\p{L}{0,3}|Plan|Teknik|Miljø|Borgmester\p{L}{0,3}|Formand\p{L}{0,3}|Minister\p{L}{0,3}|Bürgermeister\p{L}{0,3}|Landrat|Präsident\p{L}{0,3}|Minister\p{L}{0,3}|Professor\p{L}{0,3}|Doktor|Direktor\p{L}{0,3}|Wir|Ich|Und|Aber|Die|Das|Der|Es|Sie|The|And|We|It|He|She|This)$/u;

/** Names of others than the sender, after what tells who they are ("min nabo Lise", "hr. Jensen", "overlæge Per Holm"): a suggestion, no more. */
export function* detectThirdPersons(text: string): Generator<Detected> {
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.name ?? "";
      const [first = "", second = ""] = name.split(" ");
      if (!/^\p{Lu}/u.test(name) || NO_NAME.test(first) || /^(?:Kommune|Region|Hospital|Skole)/.test(second))
        continue;
      const end = match.index + match[0].length;
      yield { kind: "person", start: end - name.length, end, score: second ? 80 : 65 };
    }
  }
}
