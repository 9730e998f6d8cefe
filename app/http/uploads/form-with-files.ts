import type { z } from "zod";
import { type Attached, MOST_FILES } from "#app/domain/attachments/attachment.ts";
import { receiveAgain } from "#app/domain/attachments/receive-again.ts";
import { readReference, referenceTo } from "#app/domain/attachments/reference.ts";
import { type Refused, refused, sentenceOf } from "#app/shared/result.ts";
import { type ReadForm, readForm } from "../form.ts";
import { requestContext } from "../request-context.ts";

/**
 * Reads a form that may bring files (`files`) or have brought some before (`attachments`). A file that could not be taken is an
 * error of the field `files`; those that could are in `typed`, so that a form that is shown again keeps them.
 */
export async function readFormWithFiles<S extends z.ZodType>(
  request: Request,
  schema: S,
  lists: readonly string[] = [],
): Promise<ReadForm<z.output<S>> & { attachments: Attached[] }> {
  const form = await readForm(request, schema, [...lists, "attachments"]);
  const { attachments, faults } = await filesOf(form.typed.attachments as string[]);
  const typed = { ...form.typed, attachments: attachments.map(referenceTo) };
  if (faults.length === 0) return { ...form, typed, attachments };
  const files = faults.map(({ refusal, about }) => sentenceOf(refusal, about)).join(" ");
  return { ok: false, errors: { ...(form.ok ? {} : form.errors), files }, typed, attachments };
}

/** The files that references stand for, each once and in their order, and what there is to say of those that are left out. */
async function filesOf(references: string[]): Promise<{ attachments: Attached[]; faults: Refused[] }> {
  const faults = [...requestContext().refusedFiles];
  const known = new Map<string, Attached>();
  for (const reference of references) {
    const file = readReference(reference);
    if (file) known.set(`${file.sha256} ${file.name}`, file);
  }
  const all = [...known.values()];
  const there = await receiveAgain(all.slice(0, MOST_FILES));
  for (const { name } of all.slice(0, MOST_FILES).filter((file) => !there.includes(file)))
    faults.push(refused("file_gone", { name }));
  if (all.length > MOST_FILES && !faults.some(({ refusal }) => refusal === "files_too_many"))
    faults.push(refused("files_too_many", { most: MOST_FILES }));
  return { attachments: there, faults };
}
