import { after, before, type Detected, scored } from "./detected.ts";

/** Every repetition has an end, and none begins inside a word: no text, however made, takes longer than its length. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@| @ | ?[([](?:at|snabel-?a)[)\]] ?| snabel-?a )[\p{L}\p{N}-]{1,63}(?: ?(?:\.|[([](?:dot|punktum)[)\]]) ?[\p{L}\p{N}-]{1,63}){0,5} ?(?:\.|[([](?:dot|punktum)[)\]]) ?\p{L}{2,24}/giu;

export const detectEmail = (text: string): Generator<Detected> => scored(text, EMAIL, "email", () => 95);

const PHONE =
  /(?<![\d\p{L}§+])(?<!\d[.,/-])((?:\+|00)45[ -]?|\(\+45\) ?)?(?:[2-9]\d{7}|[2-9]\d([ .-])\d{2}\2\d{2}\2\d{2}|[2-9]\d{3}[ -]\d{4}|[2-9]\d \d{3} \d{3}|[2-9]\d{2} \d{2} \d{3})(?!\d)(?![.,/-]\d)/gu;
const ABROAD = /(?<![\d\p{L}])(?:\+|00)(?!45)[1-9]\d{0,2}(?:[ ().-]{0,2}\d){6,12}(?!\d)/gu;
const CALLED =
  /(?:tlf|telefon|mobil|mob|ring|sms|tel|phone|call|handy|træffe|kontakt)[\p{L}.]{0,12}[^\p{L}\p{N}]{0,4}(?:mig |os |på |nr\.? |nummer |til |er |at |me |on ){0,3}$/iu;
/** Numbers of something else, by what they are called. */
const IS_ANOTHER =
  /(?:cvr|ean|p-?nr|p-?nummer|konto|reg|sags?|journal|j\.?|matr|matrikel|ref|lokalplan|dok|dokument|id|esdh|kr|dkk|€|§|mio|isbn|issn|faktura|ordre|løbe|bevilling)[\p{L}.-]{0,10} ?(?:nr\.?|nummer|no\.?)?[:. ]{0,3}$/iu;
const IS_COUNTED =
  /^[ ,-]{0,2}(?:kr\b|dkk|eur|€|m2|m²|m3|m³|kvm|km|tons?\b|t\b|indbygger|person|borger|bolig|hektar|ha\b|kwh|mwh|gwh|%|procent|stk|liter|einwohner|euro)/iu;

/** Danish phone numbers as they are grouped, and foreign ones with their country's number; not years, days, sums and numbers of cases. */
export function* detectPhone(text: string): Generator<Detected> {
  yield* scored(text, PHONE, "phone", (match) => scoreOf(text, match));
  yield* scored(text, ABROAD, "phone", (match) => (isCounted(text, match) ? 0 : 80));
}

function scoreOf(text: string, match: RegExpExecArray): number {
  const [whole, country] = match;
  if (isCounted(text, match)) return 0;
  if (country || CALLED.test(before(text, match.index, 48))) return 95;
  if (IS_ANOTHER.test(before(text, match.index)) || isOfTheCalendar(whole)) return 0;
  if (/^\d{2} /.test(whole) && isInARow(text, match)) return 0;
  return /^\d{2,3} \d{2,3} \d{3}$/.test(whole) ? 0 : 70;
}

const isCounted = (text: string, match: RegExpExecArray): boolean =>
  IS_COUNTED.test(after(text, match.index + match[0].length));

/** One of more pairs of digits than a phone number has: a row of a table. */
const isInARow = (text: string, match: RegExpExecArray): boolean =>
  /(?<!\d)\d{2} $/.test(before(text, match.index, 4)) ||
  /^ \d{2}(?!\d)/.test(after(text, match.index + match[0].length, 4));

const YEAR = "(?:19|20)\\d{2}";
const CALENDAR = new RegExp(
  `^(?:${YEAR}[ -]${YEAR}|${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])${YEAR})$`,
);
/** Two years, or a day in eight digits. */
const isOfTheCalendar = (written: string): boolean => CALENDAR.test(written);
