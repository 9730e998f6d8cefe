import { redirect } from "react-router";
import { requestTestMail } from "#app/domain/sending/request-test-mail.ts";
import { refusedWith } from "#app/http/form.ts";
import { requireAdministrator } from "#app/http/session.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import { RefusedStep } from "#app/ui/casework/refused-step.tsx";
import type { Route } from "./+types/sending-test.ts";

/** The address alone shows nothing but the way back. */
export async function loader({ request }: Route.LoaderArgs) {
  await requireAdministrator(request);
  return null;
}

/** Sends the administrator a test mail. */
export async function action({ request }: Route.ActionArgs) {
  const staff = await requireAdministrator(request);
  const asked = await requestTestMail(staff);
  if (!asked.ok) return refusedWith(asked, {});
  throw redirect(saying(paths.sending(), "test_asked"), 303);
}

export default function SendingTest({ actionData }: Route.ComponentProps) {
  return <RefusedStep answer={actionData} back={paths.sending()} />;
}
