import * as m from "#app/shared/text/compiled/messages.js";

type Messages = typeof m;
type RefusalOf<Key> = Key extends `refusal_${infer Code}` ? Code : never;

/** Every reason a deed can be refused: exactly the codes that have a `refusal_…` sentence in shared/text. */
export type Refusal = RefusalOf<keyof Messages>;

export type Ok<T> = { ok: true; value: T };
export type Refused = { ok: false; refusal: Refusal; about: Record<string, string | number> };
/** What a deed answers: its value, or the reason it was refused. Failures are exceptions, never results. */
export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** A refusal with the details its sentence names, e.g. `refused("period_too_short", { earliest: "…" })`. */
export const refused = (refusal: Refusal, about: Record<string, string | number> = {}): Refused => ({
  ok: false,
  refusal,
  about,
});

/** The refusal as a sentence in the language of the request. */
export function sentenceOf(refusal: Refusal, about: Record<string, string | number> = {}): string {
  const message = m[`refusal_${refusal}`] as (about: Record<string, string | number>) => string;
  return message(about);
}
