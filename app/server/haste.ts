/**
 * So many times shorter every pause of the mails is. Only on a database of the tests: waiting for three days of retries
 * proves nothing that waiting for minutes does not.
 */
const HASTE = process.env.GENKLANG_UNSAFE_DATABASE === "tests" ? Number(process.env.GENKLANG_HASTE) || 1 : 1;

/** A pause in seconds (at least `least` of them when it is shortened). */
export const hastened = (seconds: number, least = 0): number =>
  HASTE === 1 ? seconds : Math.max(seconds / HASTE, least);
