import { redirect } from "react-router";
import { removeSubscription } from "#app/domain/subscriptions/remove-subscription.ts";
import { idFrom } from "#app/http/found.ts";
import { subscriberOf } from "#app/http/subscriber.ts";
import { paths } from "#app/shared/paths.ts";
import type { Route } from "./+types/removal.ts";

/** Opening the address changes nothing: machines that look at mails open every link. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.subscriptions(params.token));
}

/** A subscriber ends one subscription. */
export async function action({ params }: Route.ActionArgs) {
  const { id } = await subscriberOf(params.token);
  await removeSubscription(id, idFrom(params.subscription));
  throw redirect(paths.subscriptions(params.token), 303);
}

export default function Removal() {
  return null;
}
