import { redirect } from "react-router";
import { backgroundForm } from "#app/domain/reach/background.ts";
import { findSheet } from "#app/domain/reach/find-sheet.ts";
import { recordBackground } from "#app/domain/reach/record-background.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { found } from "#app/http/found.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { BackgroundForm, BackgroundPromise } from "#app/ui/reach/background-form.tsx";
import type { Route } from "./+types/background.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.reach_ask_heading() },
  { name: "robots", content: "noindex" },
];

/** A sheet of background questions; once it has been used, thanks. */
export async function loader({ params }: Route.LoaderArgs) {
  const { hearing, state, districts } = found(await findSheet(params.sheet));
  return { sheet: params.sheet, slug: hearing.slug, title: hearing.title, state, districts };
}

/** Counts the answers. Neither the address nor the form says whose they are. */
export async function action({ params, request }: Route.ActionArgs) {
  found(await findSheet(params.sheet));
  const form = await readForm(request, backgroundForm);
  if (!form.ok) return invalid(form);
  const counted = await recordBackground(params.sheet, form.value);
  if (!counted.ok) return refusedWith(counted, form.typed);
  throw redirect(paths.background(params.sheet), 303);
}

export default function Background({ loaderData: page, actionData }: Route.ComponentProps) {
  const { sheet, slug, title, state, districts } = page;
  const errors = actionData?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.reach_ask_heading()}</h1>
      {state === "open" && (
        <>
          <BackgroundPromise />
          <BackgroundForm {...{ sheet, districts, errors, typed: actionData?.typed }} />
        </>
      )}
      {state === "used" && (
        <p className="alert alert-success" role="status">
          {m.reach_thanks()}
        </p>
      )}
      {state === "over" && <p className="alert">{m.reach_over()}</p>}
      {state !== "open" && <p>{m.reach_back_to_receipt()}</p>}
      <p>
        <a href={paths.hearing(slug)}>{m.reach_to_hearing({ hearing: title })}</a>
      </p>
    </>
  );
}
