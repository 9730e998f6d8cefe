import { data } from "react-router";
import { removeSubscriber } from "#app/domain/subscriptions/remove-subscriber.ts";
import { subscriberOf } from "#app/http/subscriber.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { StopAll, Unsubscribed } from "#app/ui/subscription/unsubscribed.tsx";
import type { Route } from "./+types/unsubscribe.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.subscription_page_title() },
  { name: "robots", content: "noindex" },
];

/** Opening the address changes nothing: machines that look at mails open every link. */
export async function loader({ params }: Route.LoaderArgs) {
  const { subscriber } = await subscriberOf(params.token);
  return { token: params.token, gone: subscriber === null };
}

/** Ends all mails, by the page's button or by a mail program's own (RFC 8058): both send the same field, and neither is sent on. */
export async function action({ params, request }: Route.ActionArgs) {
  const { id } = await subscriberOf(params.token);
  const form = await request.formData();
  if (form.get("List-Unsubscribe") !== "One-Click") return data({ gone: false }, { status: 422 });
  await removeSubscriber(id);
  return data({ gone: true });
}

export default function Unsubscribe({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.gone || actionData?.gone) return <Unsubscribed />;
  return (
    <>
      <h1>{m.subscription_stop_heading()}</h1>
      <StopAll token={loaderData.token} />
      <p>
        <a href={paths.subscriptions(loaderData.token)}>{m.subscription_back()}</a>
      </p>
    </>
  );
}
