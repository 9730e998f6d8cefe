import { redirect } from "react-router";
import { allowSubmission } from "#app/domain/submissions/allow-submission.ts";
import { numberFrom } from "#app/http/found.ts";
import { refusedStep, requireParticipant } from "#app/http/participant.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/own-wish-removal.ts";

/** Opening the address changes nothing: machines that look at mails open every link. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.participant(params.token));
}

/** A participant lets what they kept back be shown. */
export async function action({ params }: Route.ActionArgs) {
  const participant = await requireParticipant(params.token);
  const number = numberFrom(params.number);
  const done = await allowSubmission(participant.id, number);
  if (!done.ok) return refusedStep(done);
  throw redirect(saying(paths.participant(params.token), "saved"), 303);
}

export default function OwnWishRemoval({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.participant(params.token)} />;
}
