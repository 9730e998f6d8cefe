import type { Detected } from "./detected.ts";
import { isOfHealth } from "./health-words.ts";

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/));
/** One person: whoever writes, or whom they have just spoken of. */
const PERSON = set("jeg han hun ich er sie she he");
/** Whom somebody is close to; one person when they are somebody's. */
const KIN = set(`
  mand kone hustru ægtefælle samlever kæreste søn datter barn børn far mor bror søster svigermor svigerfar mormor farmor morfar farfar
  bedstemor bedstefar nabo genbo ven veninde barnebarn husband wife son daughter mother father neighbour mann frau sohn tochter mutter
  vater nachbar`);
const OWN = set("min mit mine hans hendes vores my his her our mein meine meinem seine ihre unser unsere");
const HAS = set(`
  har havde fik får er var blev bliver lider led has had am is was suffer suffers got habe hat hatte bin ist war leide leidet bekam wurde`);
const SAYS = set("i'm i've i’m i’ve");
/** Words with which somebody begins to speak of others, or of things in general. */
const TURNS = set(`
  at som der hvis når fordi end mange flere alle andre ældre borgere mennesker folk personer nogle nogen ingen ikke for mod imod om
  that who which many others people dass die viele andere menschen`);

/** Where "mit" is "with" and not "my". */
const GERMAN = /(?:behinderung|krankheit|erkrankung|krebs|demenz|rollstuhl)$/;

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;
const REACH = 7;

/**
 * Words of health that are said of one person: whoever has, is or was something ("jeg har fået kræft", "min mor er dement"), and what is theirs
 * ("min depression"). Health as a subject of the debate is not a finding.
 */
export function* detectHealth(text: string): Generator<Detected> {
  let clause: { word: string; end: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const last = clause.at(-1);
    if (last && /[.,;:!?()\n]/.test(text.slice(last.end, match.index))) clause = [];
    if (
      isOfHealth(word) &&
      isOfOnePerson(
        clause.map((one) => one.word),
        word,
      )
    )
      yield { kind: "health", start: match.index, end: match.index + match[0].length, score: 60 };
    clause.push({ word, end: match.index + match[0].length });
    if (clause.length > REACH) clause.shift();
  }
}

/** Whether the words before one of health say whose it is, with nothing between that turns to others. */
function isOfOnePerson(before: string[], health: string): boolean {
  for (let back = before.length - 1; back >= 0; back -= 1) {
    const word = before[back] ?? "";
    if (TURNS.has(word)) return false;
    if (word === "mit" && GERMAN.test(health)) return false;
    if (SAYS.has(word) || (OWN.has(word) && before.length - back <= 2)) return true;
    if (
      HAS.has(word) &&
      (isPerson(before, back - 1) || isPerson(before, back - 2) || isPerson(before, back + 1))
    )
      return true;
  }
  return false;
}

const isPerson = (words: string[], place: number): boolean => {
  const word = words[place] ?? "";
  return (
    PERSON.has(word) ||
    (KIN.has(word) && words.slice(Math.max(0, place - 2), place).some((one) => OWN.has(one)))
  );
};
