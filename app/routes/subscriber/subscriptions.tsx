import { redirect } from "react-router";
import { setLanguage } from "#app/domain/subscriptions/set-language.ts";
import { languageForm, nameSubject } from "#app/domain/subscriptions/subscription.ts";
import { invalid, readForm } from "#app/http/form.ts";
import { subscriberOf } from "#app/http/subscriber.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { Unsubscribed } from "#app/ui/subscription/unsubscribed.tsx";
import { YourSubscriptions } from "#app/ui/subscription/your-subscriptions.tsx";
import type { Route } from "./+types/subscriptions.ts";

export const meta: Route.MetaFunction = () => [
  { title: m.subscription_page_title() },
  { name: "robots", content: "noindex" },
];

export async function loader({ params }: Route.LoaderArgs) {
  const { subscriber } = await subscriberOf(params.token);
  if (!subscriber) return { token: params.token, page: null };
  const { email, locale, subscriptions } = subscriber;
  const lines = subscriptions.map(({ hearing, topic, ...line }) => ({
    ...line,
    name: nameSubject({ hearing, topic }),
    href: hearing && paths.hearing(hearing.slug),
  }));
  return { token: params.token, page: { email, locale, lines } };
}

/** Changes the language of the mails. */
export async function action({ params, request }: Route.ActionArgs) {
  const { id } = await subscriberOf(params.token);
  const form = await readForm(request, languageForm);
  if (!form.ok) return invalid(form);
  await setLanguage(id, form.value.locale);
  throw redirect(paths.subscriptions(params.token), 303);
}

export default function Subscriptions({ loaderData: { token, page }, actionData }: Route.ComponentProps) {
  if (!page) return <Unsubscribed />;
  return <YourSubscriptions token={token} {...page} errors={actionData?.errors ?? {}} />;
}
