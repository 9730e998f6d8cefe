import { redirect } from "react-router";
import { resumeSending } from "#app/domain/sending/resume-sending.ts";
import { refusedWith } from "#app/http/form.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/sending-resumption.ts";

/** The address alone shows nothing but the way back. */
export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return null;
}

/** Lets all participants' mails go again. */
export async function action({ request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const resumed = await resumeSending(null, staff);
  if (!resumed.ok) return refusedWith(resumed, {});
  throw redirect(paths.sending(), 303);
}

export default function SendingResumption({ actionData }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.sending()} />;
}
