import { data, redirect } from "react-router";
import { adviceForm } from "#app/domain/advice/advice.ts";
import { findAdvice } from "#app/domain/advice/find-advice.ts";
import { writeAdvice } from "#app/domain/advice/write-advice.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { startOfDay, writeDay } from "#app/shared/time.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { TextArea } from "#app/ui/form/field.tsx";
import { valueIn } from "#app/ui/form/typed.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import type { Route } from "./+types/advice.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.talk_advice_title() },
  { name: "robots", content: "noindex" },
];

/** A link that is closed, too old or made up opens the same page: that there is nothing behind it. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const asked = await findAdvice(params.token);
  if (!asked) return data({ asked: null, given: false }, { status: 404 });
  const given = asked.advice !== "" && new URL(request.url).searchParams.has("given");
  return data({ asked: { ...asked, wantedBy: writeDay(startOfDay(asked.wantedBy)) }, given });
}

export async function action({ params, request }: Route.ActionArgs) {
  const form = await readForm(request, adviceForm);
  if (!form.ok) return invalid(form);
  const written = await writeAdvice(params.token, form.value.advice);
  if (!written.ok) return refusedWith(written, form.typed);
  throw redirect(`${paths.advice(params.token)}?given`, 303);
}

export default function Advice({ loaderData: { asked, given }, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {};
  if (!asked) return <Nothing typed={valueIn(actionData?.typed)("advice")} />;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p className="muted">{asked.hearing}</p>
      <h1>{m.talk_advice_title()}</h1>
      {given && (
        <p className="alert alert-success" role="status">
          {m.talk_advice_thanks({ name: asked.askedBy })}
        </p>
      )}
      <p className="font-lead">{m.talk_advice_lead({ name: asked.askedBy, day: asked.wantedBy })}</p>
      <h2>{m.talk_advice_said()}</h2>
      <blockquote className="quote">
        <PlainText text={asked.words} />
      </blockquote>
      <h2>{m.talk_advice_question()}</h2>
      <p className="plain-text">{asked.question}</p>
      <form method="post" noValidate>
        <TextArea
          name="advice"
          label={m.talk_advice_field()}
          hint={m.talk_advice_field_hint()}
          rows={10}
          value={valueIn(actionData?.typed, { advice: asked.advice })("advice")}
          error={errors.advice}
        />
        <button className="button button-primary" type="submit">
          {asked.advice ? m.talk_advice_give_again() : m.talk_advice_give()}
        </button>
      </form>
    </>
  );
}

/** Nothing of what was asked, but what somebody typed while it was closed is theirs to keep. */
function Nothing({ typed }: { typed: string }) {
  return (
    <>
      <h1>{m.talk_advice_nothing_heading()}</h1>
      <p className="font-lead">{m.refusal_advice_closed()}</p>
      {typed && (
        <>
          <h2>{m.casework_you_typed()}</h2>
          <blockquote className="quote plain-text">{typed}</blockquote>
        </>
      )}
    </>
  );
}
