import { redirect } from "react-router";
import { cancelAddressChange } from "#app/domain/participants/cancel-address-change.ts";
import { requireParticipant } from "#app/http/participant.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import type { Route } from "./+types/address-change-removal.ts";

/** Opening the address changes nothing: machines that look at mails open every link. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.participant(params.token));
}

/** A participant keeps the address they have. */
export async function action({ params }: Route.ActionArgs) {
  const participant = await requireParticipant(params.token);
  await cancelAddressChange(participant.id);
  throw redirect(saying(paths.participant(params.token), "saved"), 303);
}

export default function AddressChangeRemoval() {
  return null;
}
