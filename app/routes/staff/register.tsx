import { Form, redirect } from "react-router";
import { closeInboundMail } from "#app/domain/inbound-mails/close-inbound-mail.ts";
import { findInboundMail } from "#app/domain/inbound-mails/find-inbound-mail.ts";
import { may } from "#app/domain/staff/staff.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { registerSubmission } from "#app/domain/submissions/register-submission.ts";
import { behalves, registeredChannels, registrationForm } from "#app/domain/submissions/submission.ts";
import { invalid, refusedWith } from "#app/http/form.ts";
import { isId } from "#app/http/found.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { readFormWithFiles } from "#app/http/uploads/form-with-files.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, isoDay, writeIsoClock } from "#app/shared/time.ts";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextArea, TextField } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { FilesField } from "#app/ui/submission/files-field.tsx";
import { staffWordForBehalf } from "#app/ui/words.ts";
import type { Route } from "./+types/register.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_register() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const asked = new URL(request.url).searchParams.get("reply") ?? "";
  const reply = isId(asked) ? await findInboundMail(hearing.id, asked) : null;
  const sections = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  return {
    sections: sections.map(({ identity, number, title }) => ({
      value: identity,
      label: `${number} ${title}`,
    })),
    formToken: newFormToken(hearing.id, hearing.now),
    start: {
      receivedOn: isoDay(dayOf(reply?.receivedAt ?? hearing.now)),
      receivedClock: writeIsoClock(reply?.receivedAt ?? hearing.now),
      locale: reply?.participant?.locale ?? "da",
      ...(reply && {
        reply: reply.id,
        channel: "email",
        name: reply.participant?.name ?? reply.fromName,
        email: reply.participant?.email ?? reply.fromAddress,
        body: reply.text,
      }),
    },
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const form = await readFormWithFiles(request, registrationForm);
  if (!form.ok) return invalid(form);
  const registered = await registerSubmission(hearing.id, form.value, form.attachments, staff);
  if (!registered.ok) {
    const { formToken: _, ...typed } = form.typed;
    return refusedWith(registered, typed);
  }
  const { number } = registered.value;
  // Whoever has seen to the mail meanwhile said so themselves.
  if (isId(form.value.reply))
    await closeInboundMail(hearing.id, form.value.reply, { submissionNumber: number }, staff);
  throw redirect(paths.caseworkSubmission(hearing.id, number), 303);
}

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData.start);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.casework_register()}</h1>
      {value("reply") && <p className="alert alert-info">{m.inbound_prefilled()}</p>}
      <Form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="reply" value={value("reply")} />
        <input type="hidden" name="formToken" value={value("formToken") || loaderData.formToken} />
        <Select
          name="channel"
          label={m.casework_channel()}
          value={value("channel") || "letter"}
          error={errors.channel}
          choices={registeredChannels.map((channel) => ({
            value: channel,
            label: m[`casework_channel_${channel}`](),
          }))}
        />
        <TextField
          name="receivedOn"
          type="date"
          label={m.casework_received_on()}
          value={value("receivedOn")}
          error={errors.receivedOn}
        />
        <TextField
          name="receivedClock"
          type="time"
          label={m.casework_received_clock()}
          value={value("receivedClock")}
          error={errors.receivedClock}
        />
        <TextField name="name" label={m.staff_contact_name()} value={value("name")} error={errors.name} />
        <TextField
          name="email"
          type="email"
          label={m.staff_contact_email()}
          hint={m.casework_email_hint()}
          required={false}
          value={value("email")}
          error={errors.email}
        />
        <TextArea
          name="address"
          label={m.casework_address()}
          hint={m.print_address_hint()}
          rows={3}
          required={false}
          value={value("address")}
          error={errors.address}
        />
        <Select
          name="onBehalfOf"
          label={m.staff_register_on_behalf()}
          value={value("onBehalfOf") || "self"}
          error={errors.onBehalfOf}
          choices={behalves.map((behalf) => ({
            value: behalf,
            label: staffWordForBehalf(behalf),
          }))}
        />
        <TextField
          name="organisation"
          label={m.staff_register_organisation()}
          required={false}
          value={value("organisation")}
          error={errors.organisation}
        />
        <Checkbox
          name="protectedAddress"
          label={m.casework_protected()}
          checked={value("protectedAddress") !== ""}
        />
        <Select
          name="section"
          label={m.staff_register_about()}
          empty={m.submission_whole()}
          required={false}
          value={value("section")}
          choices={loaderData.sections}
        />
        <Select
          name="locale"
          label={m.casework_language()}
          value={value("locale")}
          choices={[
            { value: "da", label: "Dansk" },
            { value: "en", label: "English" },
          ]}
        />
        <TextArea name="body" label={m.casework_body()} rows={12} value={value("body")} error={errors.body} />
        <FilesField typed={actionData?.typed ?? {}} error={errors.files} />
        <button className="button button-primary" type="submit">
          {m.casework_register()}
        </button>
      </Form>
    </>
  );
}
