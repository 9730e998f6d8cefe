import { redirect } from "react-router";
import { confirmSubscriptions } from "#app/domain/subscriptions/confirm-subscriptions.ts";
import { confirmForm } from "#app/domain/subscriptions/subscription.ts";
import { invalid, readForm } from "#app/http/form.ts";
import { subscriberOf } from "#app/http/subscriber.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/confirm.ts";

/** Opening the address changes nothing: machines that look at mails open every link. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.subscriptions(params.token));
}

/** A subscriber says that they meant it. */
export async function action({ params, request }: Route.ActionArgs) {
  const { id } = await subscriberOf(params.token);
  const form = await readForm(request, confirmForm, ["subscription"]);
  if (!form.ok) return invalid(form);
  await confirmSubscriptions(id, form.value.subscription);
  throw redirect(paths.subscriptions(params.token), 303);
}

export default function Confirm({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.subscriptions(params.token)} />;
}
