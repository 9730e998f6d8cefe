/** The number of a submission, as somebody who looks for it writes it; null when it is not one. */
export function numberIn(words: string): number | null {
  const number = /^(?:nr\.?|no\.?)?\s*([1-9]\d{0,8})$/i.exec(words.trim())?.[1];
  return number ? Number(number) : null;
}
