import { data, redirect } from "react-router";
import { z } from "zod";
import {
  decideAttachment,
  holdBackAttachment,
  publishAttachment,
} from "#app/domain/attachments/clear-attachment.ts";
import { attachmentForm, heldAttachmentForm } from "#app/domain/attachments/clearing.ts";
import { undoRedaction } from "#app/domain/attachments/redact-attachment.ts";
import { may } from "#app/domain/staff/staff.ts";
import { nextFileToClear, viewOfAttachment } from "#app/http/attachment-view.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { numberFrom } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { AttachmentClearing } from "#app/ui/clearing/attachment-clearing.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { Route } from "./+types/attachment.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.attachment_clear_heading({ name: loaderData?.name ?? "" }) },
];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return viewOfAttachment(hearing.id, numberFrom(params.number), numberFrom(params.position));
}

const stepForm = z.looseObject({ clearance: z.string().optional() });

/** Gives a file to the public, keeps what was decided so far, or keeps it from the public on a ground. */
export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const of = {
    hearingId: hearing.id,
    number: numberFrom(params.number),
    position: numberFrom(params.position),
  };
  const { clearance: step } = (await readForm(request.clone(), stepForm)).typed;
  if (step === "as-it-came") {
    const done = await undoRedaction(of, staff);
    if (!done.ok) return refusedWith(done, {});
    throw redirect(paths.attachmentClearing(of.hearingId, of.number, of.position), 303);
  }
  if (step === "hold-back") {
    const form = await readForm(request, heldAttachmentForm);
    if (!form.ok) return invalid(form);
    const done = await holdBackAttachment(of, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
    throw redirect(await nextFileToClear(of.hearingId, of.number), 303);
  }
  const form = await readForm(request, attachmentForm);
  if (!form.ok) return invalid(form);
  if (step === "decide") {
    const done = await decideAttachment(of, form.value, staff);
    if (!done.ok) return refusedWith(done, form.typed);
    const here = paths.attachmentClearing(of.hearingId, of.number, of.position);
    throw redirect(saying(here, "findings_decided"), 303);
  }
  if (step !== "publish") throw data(null, { status: 400 });
  const done = await publishAttachment(of, form.value, staff);
  if (!done.ok)
    return refusedWith(done, form.typed, done.refusal === "attachment_not_looked_at" ? "looked-yes" : "form");
  throw redirect(await nextFileToClear(of.hearingId, of.number), 303);
}

export default function Attachment({ loaderData: page, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="section-tools">
        <a href={paths.clearance(page.hearingId, page.number)}>
          ← {m.shared_number({ number: page.number })} · {page.sender}
        </a>
      </p>
      <h1 className="file-name">{m.attachment_clear_heading({ name: page.name })}</h1>
      <AttachmentClearing view={page} errors={errors} typed={actionData?.typed ?? {}} />
    </>
  );
}
