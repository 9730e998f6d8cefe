import { Form, redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { listSections } from "#app/domain/strategies/list-sections.ts";
import { newFormToken } from "#app/domain/submissions/form-token.ts";
import { registerSubmission } from "#app/domain/submissions/register-submission.ts";
import { registeredChannels, registrationForm } from "#app/domain/submissions/submission.ts";
import { invalid, refusedWith } from "#app/http/form.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { readFormWithFiles } from "#app/http/uploads/form-with-files.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { dayOf, isoDay, writeIsoClock } from "#app/shared/time.ts";
import {
  ReachFields,
  ReceivedFields,
  SectionField,
  SenderFields,
  SourceFields,
} from "#app/ui/casework/registration-fields.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Select, TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { FilesField } from "#app/ui/submission/files-field.tsx";
import type { Route } from "./+types/register.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_register() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const asked = new URL(request.url).searchParams;
  const sections = hearing.hearingVersionId ? await listSections(hearing.hearingVersionId) : [];
  return {
    sections: sections.map(({ identity, number, title }) => ({
      value: identity,
      label: `${number} ${title}`,
    })),
    formToken: newFormToken(hearing.id, hearing.now),
    id: hearing.id,
    done: numberIn(asked.get("done")),
    start: {
      channel: asked.get("channel") ?? "letter",
      receivedOn: asked.get("receivedOn") ?? isoDay(dayOf(hearing.now)),
      receivedClock: asked.get("receivedClock") ?? writeIsoClock(hearing.now),
      sourceName: asked.get("sourceName") ?? "",
      locale: "da",
    },
  };
}

const numberIn = (text: string | null): number | null =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

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
  if (form.typed.then !== "next") throw redirect(paths.caseworkSubmission(hearing.id, number), 303);
  // A pile of letters has come the same way on the same day.
  const { channel, receivedOn, receivedClock, sourceName } = form.value;
  const same = { channel, receivedOn, receivedClock, ...(sourceName && { sourceName }) };
  throw redirect(
    `${paths.register(hearing.id)}?${new URLSearchParams({ ...same, done: String(number) })}`,
    303,
  );
}

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  const value = valueIn(actionData?.typed, loaderData.start);
  return (
    <>
      {loaderData.done && !actionData && (
        <p className="alert alert-success" role="status">
          {m.casework_registered({ number: loaderData.done })}{" "}
          <a href={paths.caseworkSubmission(loaderData.id, loaderData.done)}>
            {m.submission_numbered({ number: loaderData.done })}
          </a>
        </p>
      )}
      <ErrorSummary errors={errors} />
      <h1>{m.casework_register()}</h1>
      <p>
        <a href={paths.registerMinutes(loaderData.id)}>{m.casework_register_minutes()}</a>
      </p>
      <Form method="post" encType="multipart/form-data" noValidate key={loaderData.done}>
        <input type="hidden" name="formToken" value={value("formToken") || loaderData.formToken} />
        <Select
          name="channel"
          label={m.casework_channel()}
          value={value("channel")}
          error={errors.channel}
          choices={registeredChannels.map((channel) => ({
            value: channel,
            label: m[`casework_channel_${channel}`](),
          }))}
        />
        <SourceFields value={value} errors={errors} />
        <ReceivedFields value={value} errors={errors} />
        <SenderFields value={value} errors={errors} />
        <ReachFields value={value} errors={errors} />
        <SectionField value={value} sections={loaderData.sections} />
        <TextArea name="body" label={m.casework_body()} rows={12} value={value("body")} error={errors.body} />
        <FilesField typed={actionData?.typed ?? {}} error={errors.files} />
        <div className="buttons">
          <button className="button button-primary" type="submit">
            {m.casework_register()}
          </button>
          <button className="button button-secondary" type="submit" name="then" value="next">
            {m.casework_register_next()}
          </button>
        </div>
      </Form>
    </>
  );
}
