import type { z } from "zod";
import { decisionForm } from "#app/domain/decisions/decision.ts";
import { normalised, type ReadForm, readForm, type Typed } from "./form.ts";

/**
 * Reads a decision. Where the body departed from a response, the form has `departs` with its id, and that response's
 * `outcome:id` and `reason:id`.
 */
export async function readDecision(request: Request): Promise<ReadForm<z.output<typeof decisionForm>>> {
  const fields = await request.clone().formData();
  const text = (name: string) => normalised(String(fields.get(name) ?? ""));
  const departures = fields.getAll("departs").map((response) => ({
    response: String(response),
    outcome: text(`outcome:${response}`),
    reason: text(`reason:${response}`),
  }));
  const form = await readForm(request, decisionForm.omit({ departures: true }), ["departs"]);
  const typed: Typed = form.typed;
  const read = decisionForm.shape.departures.safeParse(departures);
  if (form.ok && read.success) return { ok: true, value: { ...form.value, departures: read.data }, typed };
  const errors = form.ok ? {} : { ...form.errors };
  for (const issue of read.error?.issues ?? []) {
    const [index, name] = issue.path;
    errors[`${String(name)}:${departures[Number(index)]?.response ?? ""}`] ??= issue.message;
  }
  return { ok: false, errors, typed };
}
