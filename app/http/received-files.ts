import { z } from "zod";
import { referenceTo } from "#app/domain/attachments/reference.ts";
import { writeSize } from "#app/shared/size.ts";
import { readFormWithFiles } from "./uploads/form-with-files.ts";

/** Answers a script that sends files as they are chosen: what stands for each in the form, and why others were not taken. */
export async function answerFiles(request: Request): Promise<Response> {
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
