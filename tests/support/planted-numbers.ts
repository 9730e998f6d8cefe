import type { Chance } from "./chance.ts";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const two = (value: number): string => String(value).padStart(2, "0");

/** An invented CPR number, ten digits: half of them fulfil modulus 11, one in twenty is a replacement number. */
export function cprNumber(chance: Chance): string {
  const month = chance.between(1, 12);
  const day = chance.between(1, DAYS[month - 1] ?? 28) + (chance.next() < 0.05 ? 60 : 0);
  const begun = two(day) + two(month) + two(chance.between(0, 99));
  const elevenFold = chance.next() < 0.5;
  for (;;) {
    const number = begun + String(chance.between(0, 9999)).padStart(4, "0");
    const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
    if ((sum % 11 === 0) === elevenFold) return number;
  }
}

type Written = (dd: string, mm: string, yy: string, last: string) => string;
/** How people and programs write them. */
const WAYS: Written[] = [
  (dd, mm, yy, last) => `${dd}${mm}${yy}-${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy} ${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy} - ${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}–${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}/${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}.${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}\u00a0${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}\u202f-\u202f${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}\n${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}-\n${last}`,
  (dd, mm, yy, last) => `${dd}${mm}${yy}\u200b-\u200b${last}`,
  (dd, mm, yy, last) => `${dd} ${mm} ${yy}-${last}`,
  (dd, mm, yy, last) => `${dd}.${mm}.${yy}-${last}`,
  (dd, mm, yy, last) => `${dd}-${mm}-${yy}-${last}`,
  (dd, mm, yy, last) => `${dd}/${mm}/${yy} – ${last}`,
  (dd, mm, yy, last) => `${dd}.${mm}.19${yy}-${last}`,
  (dd, mm, yy, last) =>
    [...dd, ...mm, ...yy, ...last].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
  (dd, mm, yy, last) => `CPR-nr. ${[...dd, ...mm, ...yy].join(" ")} - ${[...last].join(" ")}`,
  (dd, mm, yy, last) => `cpr: ${dd} ${mm} ${yy} ${last}`,
];

/** The number as somebody writes it: on one line where it must be. */
export function writtenNumber(number: string, chance: Chance, onOneLine = false): string {
  const ways = onOneLine ? WAYS.filter((way) => !way("01", "02", "85", "1234").includes("\n")) : WAYS;
  return chance.one(ways)(number.slice(0, 2), number.slice(2, 4), number.slice(4, 6), number.slice(6));
}
