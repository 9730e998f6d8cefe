import { data } from "react-router";
import type { z } from "zod";
import type { FieldErrors, FormAnswer, Typed } from "#app/shared/form-answer.ts";
import { type Refused, sentenceOf } from "#app/shared/result.ts";

export type { FieldErrors, FormAnswer, Typed };
export type ReadForm<T> = ({ ok: true; value: T } | { ok: false; errors: FieldErrors }) & { typed: Typed };

const SECRET_FIELDS = new Set(["password", "newPassword"]);

/**
 * Reads a posted form by a schema whose messages are sentences in the request's language. Fields named in `lists` may
 * come several times. Nothing typed is lost: `typed` has all of it, except passwords.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  lists: readonly string[] = [],
): Promise<ReadForm<z.output<S>>> {
  const form = await request.formData();
  const fields: Typed = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map((value) => (typeof value === "string" ? normalised(value) : ""));
    fields[name] = lists.includes(name) ? values : (values[0] ?? "");
  }
  for (const name of lists) fields[name] ??= [];
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRET_FIELDS.has(name)));
  const read = schema.safeParse(fields);
  if (read.success) return { ok: true, value: read.data, typed };
  const errors: FieldErrors = {};
  for (const issue of read.error.issues) errors[issue.path.join(".") || "form"] ??= issue.message;
  return { ok: false, errors: inOrderOf(Object.keys(fields), errors), typed };
}

/** Browsers send fields as they stand on the page, and so should what is wrong with them be read. */
function inOrderOf(names: string[], errors: FieldErrors): FieldErrors {
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => place(a) - place(b)));
}

/** Browsers send CRLF; NUL cannot be stored; everything else stays as it was typed. */
export const normalised = (value: string): string =>
  value.replaceAll("\r\n", "\n").replaceAll("\u0000", "").normalize("NFC");

/** 422: the form again, with a sentence per field and everything typed. */
export const invalid = (form: { errors: FieldErrors; typed: Typed }) =>
  data<FormAnswer>({ errors: form.errors, typed: form.typed }, { status: 422 });

/** 409: the deed was refused; the sentence stands over the form, or at `field` when it is about one. */
export const refusedWith = (refusal: Refused, typed: Typed, field = "form") =>
  data<FormAnswer>(
    { errors: { [field]: sentenceOf(refusal.refusal, refusal.about) }, typed },
    { status: 409 },
  );
