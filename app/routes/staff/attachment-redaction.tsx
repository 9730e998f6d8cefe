import { redirect } from "react-router";
import { z } from "zod";
import { redactAttachment } from "#app/domain/attachments/redact-attachment.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, refusedWith } from "#app/http/form.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { readFormWithFiles } from "#app/http/uploads/form-with-files.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { RedactionForm } from "#app/ui/clearing/redaction-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/attachment-redaction.ts";

export const meta: Route.MetaFunction = () => [{ title: m.attachment_redact() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const [number, position] = [numberFrom(params.number), numberFrom(params.position)];
  return {
    action: paths.attachmentRedaction(hearing.id, number, position),
    back: paths.attachmentClearing(hearing.id, number, position),
  };
}

/** Takes the file that is to be shown in place of the one that came. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const of = {
    hearingId: hearing.id,
    number: numberFrom(params.number),
    position: numberFrom(params.position),
  };
  const form = await readFormWithFiles(request, z.object({}));
  const typed = { ...form.typed, attachments: [] };
  if (!form.ok) return invalid({ errors: form.errors, typed });
  const [file] = form.attachments;
  if (!file) return invalid({ errors: { files: m.attachment_error_redacted() }, typed });
  const done = await redactAttachment(of, file, staff);
  if (!done.ok) return refusedWith(done, typed);
  throw redirect(paths.attachmentClearing(of.hearingId, of.number, of.position), 303);
}

export default function AttachmentRedaction({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        <a href={page.back}>← {m.attachment_redact_back()}</a>
      </p>
      <h1>{m.attachment_redact()}</h1>
      <RedactionForm action={page.action} error={errors.files} />
    </>
  );
}
