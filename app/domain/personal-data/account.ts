import { before, type Detected, scored } from "./detected.ts";

const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;
/** Registration number and account, called so, or in the shape in which banks print them. */
const CALLED =
  /(?<!\p{L})reg(?:istrerings)?\.?[ -]?(?:nr|nummer)?[.:]{0,2} ?\d{4}[^\p{L}\d]{0,4}(?:(?:og )?(?:konto|kto)[\p{L}.-]{0,10}[: ]{0,3})?\d[\d -]{4,12}\d(?!\d)/giu;
const ACCOUNT =
  /(?<!\p{L})(?:bank)?(?:konto|kto|account)\.?[ -]?(?:nr|nummer|no|number)?[.: ]{0,3}(?:\d{4}[ -])?\d[\d ]{4,12}\d(?!\d)/giu;
const PRINTED = /(?<![\d.,-])\d{4}[ -]\d{10}(?![\d.,-])/g;
const CARD = /(?<![\d.,-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\d-])/g;
const PAYMENT_SLIP = /\+(?:71|73|75|04|15)<\d{7,16}\+\d{8}/g;

/** IBANs whose check digits hold, Danish registration numbers with their account, cards, payment slips. */
export function* detectAccount(text: string): Generator<Detected> {
  yield* scored(text, IBAN, "account", ([written]) => (isIban(written.replaceAll(" ", "")) ? 95 : 0));
  yield* scored(text, CALLED, "account", () => 90);
  yield* scored(text, ACCOUNT, "account", () => 85);
  yield* scored(text, CARD, "account", ([written]) => (isCard(written.replace(/\D/g, "")) ? 90 : 0));
  yield* scored(text, PAYMENT_SLIP, "account", () => 90);
  yield* scored(text, PRINTED, "account", ({ index }) =>
    /nr\.? ?:? ?$/i.test(before(text, index, 6)) ? 0 : 60,
  );
}

/** ISO 13616: letters as numbers, the first four at the end, modulus 97. */
function isIban(written: string): boolean {
  if (written.length < 15 || written.length > 34) return false;
  const digits = (written.slice(4) + written.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** The check digit of payment cards (Luhn). */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}
