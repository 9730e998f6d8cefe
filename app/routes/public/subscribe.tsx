import { data, redirect } from "react-router";
import { subscribeFormToken } from "#app/domain/subscriptions/link.ts";
import { listSubjects } from "#app/domain/subscriptions/list-subjects.ts";
import { subscribeFromForm } from "#app/http/subscribe-from-form.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { now } from "#app/shared/time.ts";
import { SubscribeForm } from "#app/ui/subscription/subscribe-form.tsx";
import type { Route } from "./+types/subscribe.ts";

export const meta: Route.MetaFunction = () => [{ title: m.subscription_title() }];
export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  return {
    ...(await listSubjects()),
    what: (asked.get("what") ?? "").slice(0, 300),
    sent: asked.get("sent") === "yes",
    formToken: subscribeFormToken(now()),
  };
}

/** Whoever subscribes sees the same afterwards, whatever is known of the address. */
export async function action({ request }: Route.ActionArgs) {
  const subscribed = await subscribeFromForm(request);
  if (subscribed.ok) throw redirect(paths.subscribed(), 303);
  return data({ errors: subscribed.errors, typed: subscribed.typed }, { status: subscribed.status });
}

export default function Subscribe({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.sent && !actionData)
    return (
      <>
        <h1>{m.subscription_sent_heading()}</h1>
        <p className="font-lead">{m.subscription_sent()}</p>
        <p>{m.subscription_sent_again()}</p>
        <p>
          <a href={paths.hearings()}>{m.subscription_sent_back()}</a>
        </p>
      </>
    );
  return <SubscribeForm {...loaderData} errors={actionData?.errors ?? {}} typed={actionData?.typed ?? {}} />;
}
