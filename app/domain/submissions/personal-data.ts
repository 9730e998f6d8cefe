import { detectAccount } from "../personal-data/account.ts";
import { detectAddress } from "../personal-data/address.ts";
import { detectEmail, detectPhone } from "../personal-data/contact.ts";
import { detectCpr } from "../personal-data/cpr-number.ts";
import { type Detected, type DetectedKind, plainly, SURE } from "../personal-data/detected.ts";
import { detectHealth } from "../personal-data/health.ts";
import { detectThirdPersons } from "../personal-data/third-person.ts";

/** Raised whenever something is looked for otherwise: what is not yet published is then scanned again. */
export const SCANNER = 1;

/** What is left out unless an official says otherwise; what remains is looked at, for it may belong to the debate. */
const LEFT_OUT_BY_ITSELF: readonly DetectedKind[] = ["cpr", "account", "email", "phone", "address"];
export const isLeftOutByItself = (kind: string): boolean => LEFT_OUT_BY_ITSELF.some((one) => one === kind);

/** In this order: what two of them find is the first one's, and the surer one's where it is the same. */
const IN_TEXT = [
  detectCpr,
  detectAccount,
  detectEmail,
  detectPhone,
  detectAddress,
  detectThirdPersons,
  detectHealth,
];
/** A name is somebody's by itself; the rest has no business in it. */
const IN_NAME = [detectCpr, detectAccount, detectEmail, detectPhone];

/** What a text holds of personal data (CPR, account and phone numbers, addresses, others' names, health), in its order, none overlapping. */
export const findPersonalData = (text: string): Detected[] => detect(text, IN_TEXT);
/** The same in what stands as a name: of a person, of an organisation, of a file. */
export const findInName = (text: string): Detected[] => detect(text, IN_NAME);

function detect(text: string, detectors: ((text: string) => Iterable<Detected>)[]): Detected[] {
  const plain = plainly(text);
  const taken = new Uint8Array(text.length);
  const found: Detected[] = [];
  for (const look of detectors) {
    for (const one of [...look(plain)].sort((a, b) => b.score - a.score)) {
      if (taken.subarray(one.start, one.end).includes(1)) continue;
      taken.fill(1, one.start, one.end);
      found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a text holds what is taken to be a CPR number: never public (databeskyttelsesloven § 11). */
export const holdsCpr = (text: string): boolean =>
  detect(text, [detectCpr]).some(({ score }) => score >= SURE);

const BLOCK = "█";
/** The text with ranges blocked out letter by letter, so that every other offset stays where it was. */
export function blockedOut(text: string, ranges: { start: number; end: number }[]): string {
  return ranges.reduce(
    (result, { start, end }) =>
      result.slice(0, start) + result.slice(start, end).replace(/[^\n]/g, BLOCK) + result.slice(end),
    text,
  );
}

/** A name, of a person or a file, without the CPR numbers in it: open mail carries none. */
export const withoutCprNumbers = (name: string): string =>
  blockedOut(
    name,
    findInName(name).filter(({ kind }) => kind === "cpr"),
  );
