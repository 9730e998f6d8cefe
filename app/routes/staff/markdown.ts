import { z } from "zod";
import { htmlOf } from "#app/domain/strategies/markdown.ts";
import { readForm } from "#app/http/form.ts";
import { notFound } from "#app/http/found.ts";
import { requireStaff } from "#app/http/session.ts";
import type { Route } from "./+types/markdown.ts";

const previewForm = z.object({ body: z.string().max(30_000).default("") });

export function loader() {
  throw notFound();
}

/** Markdown as it will look; stores nothing. */
export async function action({ request }: Route.ActionArgs) {
  await requireStaff(request);
  const form = await readForm(request, previewForm);
  return { html: form.ok ? htmlOf(form.value.body) : "" };
}
