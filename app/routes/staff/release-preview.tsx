import { Form, redirect } from "react-router";
import { z } from "zod";
import { findAnswersPreview } from "#app/domain/follow-ups/find-answers-preview.ts";
import { countChannels, findTestMail } from "#app/domain/sending/find-sending.ts";
import { requestAnswersPreview } from "#app/domain/sending/request-test-mail.ts";
import { may } from "#app/domain/staff/staff.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { shownTest } from "#app/http/shown-pauses.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { ChannelCounts } from "#app/ui/ledger/channel-counts.tsx";
import { TriedMail } from "#app/ui/ledger/tried-mail.tsx";
import { MailText } from "#app/ui/mail-text.tsx";
import type { Route } from "./+types/release-preview.ts";

const participantForm = z.object({ participant: z.uuid() });

export const meta: Route.MetaFunction = () => [{ title: m.casework_preview_link() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const after = (new URL(request.url).searchParams.get("after") ?? "").slice(0, 120);
  const [preview, channels, tried] = await Promise.all([
    findAnswersPreview(hearing.id, after),
    countChannels(hearing.id),
    findTestMail(staff.id),
  ]);
  return { id: hearing.id, preview, channels, email: staff.email, tried: shownTest(tried) };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readForm(request, participantForm);
  if (!form.ok) return invalid(form);
  const asked = await requestAnswersPreview(hearing.id, form.value.participant, staff);
  if (!asked.ok) return refusedWith(asked, form.typed);
  const { search } = new URL(request.url);
  throw redirect(saying(`${paths.releasePreview(hearing.id)}${search}`, "test_asked"), 303);
}

export default function ReleasePreview({ loaderData, actionData }: Route.ComponentProps) {
  const { id, preview, channels, email, tried } = loaderData;
  return (
    <>
      <ErrorSummary errors={actionData?.errors ?? {}} />
      <p className="section-tools">
        <a href={paths.release(id)}>← {m.casework_release_heading()}</a>
        {preview && <a href={`?after=${encodeURIComponent(preview.name)}`}>{m.casework_preview_other()}</a>}
      </p>
      {preview ? (
        <>
          <h1>{m.casework_preview_heading({ name: preview.name })}</h1>
          <p className="muted">
            {m.casework_preview_hint()}
            {preview.byLetter && ` ${m.casework_no_email()}.`}
          </p>
          <ChannelCounts counts={channels} />
          <Form method="post" className="card">
            <input type="hidden" name="participant" value={preview.id} />
            <p className="muted">{m.sending_preview_hint({ email })}</p>
            <button className="button button-secondary" type="submit">
              {m.sending_preview_test()}
            </button>
            <TriedMail tried={tried} />
          </Form>
          <section className="card">
            <h2>{preview.subject}</h2>
            <MailText text={preview.text} />
          </section>
        </>
      ) : (
        <p>{m.casework_preview_nobody()}</p>
      )}
    </>
  );
}
