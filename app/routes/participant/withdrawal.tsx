import { redirect } from "react-router";
import { withdrawSubmission } from "#app/domain/submissions/withdraw-submission.ts";
import { refusedWith } from "#app/http/form.ts";
import { found, numberFrom } from "#app/http/found.ts";
import { requireParticipant } from "#app/http/participant.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/withdrawal.ts";

/** Opening the address changes nothing: machines that look at mails open every link. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.participant(params.token));
}

/** A participant withdraws one of their submissions. */
export async function action({ params }: Route.ActionArgs) {
  const participant = await requireParticipant(params.token);
  const number = numberFrom(params.number);
  found(participant.submissions.find((one) => one.number === number && !one.signed));
  const withdrawn = await withdrawSubmission(participant.hearing.id, number, "participant");
  if (!withdrawn.ok) return refusedWith(withdrawn, {});
  throw redirect(saying(paths.participant(params.token), "withdrawn"), 303);
}

export default function Withdrawal({ actionData, params }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.participant(params.token)} />;
}
