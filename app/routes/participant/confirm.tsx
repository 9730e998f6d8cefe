import { redirect } from "react-router";
import { confirmAddress } from "#app/domain/participants/confirm-address.ts";
import { requireParticipant } from "#app/http/participant.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import type { Route } from "./+types/confirm.ts";

/** Opening the address changes nothing: machines that look at mails open every link. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.participant(params.token));
}

export async function action({ params }: Route.ActionArgs) {
  const participant = await requireParticipant(params.token);
  await confirmAddress(participant.id);
  throw redirect(saying(paths.participant(params.token), "address_confirmed"), 303);
}

export default function Confirm() {
  return null;
}
