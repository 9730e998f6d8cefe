/** What somebody typed, as they typed it: a field that may be given several times is a list. */
export type Typed = Record<string, string | string[]>;
/** A sentence per field; a sentence about the whole form is under `form`. */
export type FieldErrors = Record<string, string>;
export type FormAnswer = { errors: FieldErrors; typed: Typed };
