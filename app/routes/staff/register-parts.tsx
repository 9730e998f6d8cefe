import { data } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { changedRegistration, registrationPage } from "#app/http/registration-page.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { RegisterPage } from "#app/ui/casework/register-page.tsx";
import type { Route } from "./+types/register-parts.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_register() }];

/** Opened by itself, the address is the form as it always is. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return registrationPage(hearing, new URLSearchParams());
}

/** Stores nothing: the form comes back with one part more or less, and all that was typed. */
export async function action({ params, request }: Route.ActionArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const changed = await changedRegistration(request, hearing);
  const status = Object.keys(changed.errors).length > 0 ? 422 : 200;
  return data(await registrationPage(hearing, new URLSearchParams(), changed), { status });
}

export default function RegisterParts({ loaderData, actionData }: Route.ComponentProps) {
  return <RegisterPage {...(actionData ?? loaderData)} />;
}
