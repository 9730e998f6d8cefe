import { z } from "zod";
import { referenceTo } from "#app/domain/attachments/reference.ts";
import { receivingHearing } from "#app/http/public-hearing.ts";
import { readFormWithFiles } from "#app/http/uploads/form-with-files.ts";
import { writeSize } from "#app/shared/size.ts";
import type { Route } from "./+types/submit-files.ts";

/** Files that a script sends as they are chosen: what stands for each in the form, and why others were not taken. */
export async function action({ params, request }: Route.ActionArgs) {
  await receivingHearing(params.slug);
  const form = await readFormWithFiles(request, z.object({}));
  return Response.json(
    {
      files: form.attachments.map((file) => ({
        ...{ reference: referenceTo(file), name: file.name, size: writeSize(file.size) },
      })),
      refused: form.ok ? [] : Object.values(form.errors),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}
