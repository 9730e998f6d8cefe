import { after, before, type Detected, scored } from "./detected.ts";

const BETWEEN = "[-./_:\\s\\u200b·]";
/** Six digits of a day, then four: whatever stands between the two, as long as it is no letter or digit. */
const IN_ONE = /(?<!\d)(\d{6})([^\p{L}\p{N}]{0,4})(\d{4})(?!\d)/gu;
/** Day, month and year apart from each other, the year with two digits or four. */
const APART = new RegExp(
  `(?<!\\d)(\\d{2})(${BETWEEN}{0,3})(\\d{2})(${BETWEEN}{0,3})((?:18|19|20)\\d{2}|\\d{2})([^\\p{L}\\p{N}]{0,6})(\\d{4})(?!\\d)`,
  "gu",
);
const CALLED = /(?:cpr|person-?(?:nummer|nr)|pers\.? ?nr|fødselsnummer|civil registration)\P{N}{0,20}$/iu;
/** What follows a number that is a sum, or a postal code. */
const IS_ANOTHER = /^ ?(?:kr\b|dkk|mio|€|\p{Lu}\p{Ll})/u;

/**
 * CPR numbers: a day that exists (replacement numbers: day + 60) and four digits, with any separators or none. Modulus 11
 * and being called one raise the score; neither is asked of what is written as such numbers are (numbers without modulus 11 exist
 * since 2007). A date that a number merely follows, or digits grouped in another way, need one of the two.
 */
export function* detectCpr(text: string): Generator<Detected> {
  yield* scored(text, IN_ONE, "cpr", (match) => {
    const [, day = "", between = "", last = ""] = match;
    if (!isDay(day)) return 0;
    if (/[^-./_:\s\u200b·]/u.test(between)) return onlyFollowing(text, match, day + last);
    return 80 + raise(text, match.index, day + last);
  });
  yield* scored(text, APART, "cpr", (match) => {
    const [, dd = "", , mm = "", , year = "", between = "", last = ""] = match;
    const digits = dd + mm + year.slice(-2) + last;
    if (!isDay(digits.slice(0, 6))) return 0;
    if (/^ ?[-_/] ?$|^$/.test(between)) return 75 + raise(text, match.index, digits);
    return year.length === 4 && !isCalled(text, match.index) ? 0 : onlyFollowing(text, match, digits);
  });
  yield* grouped(text);
}

/** The score of a day that four digits follow, as they also follow a date. */
function onlyFollowing(text: string, match: RegExpExecArray, digits: string): number {
  if (isCalled(text, match.index)) return 75;
  if (IS_ANOTHER.test(after(text, match.index + match[0].length, 5))) return 0;
  return isElevenFold(digits) ? 55 : 40;
}

/** Ten digits in groups of any size, one of which begins the day and one of which ends the number. */
function* grouped(text: string): Generator<Detected> {
  const groups = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    index,
    end: index + digits.length,
  }));
  for (const [first, { index: start }] of groups.entries()) {
    let digits = "";
    for (let last = first; digits.length < 10; last += 1) {
      const group = groups[last];
      if (!group) break;
      if (last > first && !/^[-./\s\u200b·]{1,3}$/.test(text.slice(groups[last - 1]?.end, group.index)))
        break;
      digits += group.digits;
      if (digits.length !== 10 || last === first || !isDay(digits.slice(0, 6))) continue;
      const called = isCalled(text, start);
      if (called || isElevenFold(digits))
        yield { kind: "cpr", start, end: group.end, score: called ? 70 : 45 };
    }
  }
}

const raise = (text: string, start: number, digits: string): number =>
  (isElevenFold(digits) ? 15 : 0) + (isCalled(text, start) ? 4 : 0);
const isCalled = (text: string, start: number): boolean => CALLED.test(before(text, start, 48));

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether six digits are a day of the calendar (DDMMYY); a replacement number's day has 60 added. */
function isDay(digits: string): boolean {
  const written = Number(digits.slice(0, 2));
  const day = written > 60 ? written - 60 : written;
  const [month, year] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  if (day < 1 || month < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return !(month === 2 && day === 29 && year % 4 !== 0);
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/** Modulus 11, which most CPR numbers fulfil. */
const isElevenFold = (digits: string): boolean =>
  WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
