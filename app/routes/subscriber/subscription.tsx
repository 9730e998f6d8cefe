import { redirect } from "react-router";
import { setPace } from "#app/domain/subscriptions/set-pace.ts";
import { paceForm } from "#app/domain/subscriptions/subscription.ts";
import { invalid, readForm, refusedWith } from "#app/http/form.ts";
import { idFrom } from "#app/http/found.ts";
import { subscriberOf } from "#app/http/subscriber.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/subscription.ts";

/** Opening the address changes nothing: machines that look at mails open every link. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.subscriptions(params.token));
}

/** Changes how often a subscriber hears of one thing. */
export async function action({ params, request }: Route.ActionArgs) {
  const { id } = await subscriberOf(params.token);
  const form = await readForm(request, paceForm);
  if (!form.ok) return invalid(form);
  const set = await setPace(id, idFrom(params.subscription), form.value.pace);
  if (!set.ok) return refusedWith(set, form.typed);
  throw redirect(paths.subscriptions(params.token), 303);
}

export default function Subscription({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.subscriptions(params.token)} />;
}
