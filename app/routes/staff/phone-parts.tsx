import { data } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { phonePage } from "#app/http/phone-page.ts";
import { changedRegistration } from "#app/http/registration-page.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PhonePage } from "#app/ui/casework/phone-page.tsx";
import type { Route } from "./+types/phone-parts.ts";

export const meta: Route.MetaFunction = () => [{ title: m.phone_heading() }];

/** Opened by itself, the address is the script from its beginning. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return phonePage(hearing, new URLSearchParams({ channel: "phone" }));
}

/** Stores nothing: the script comes back with one part more or less, and all that was typed. */
export async function action({ params, request }: Route.ActionArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const changed = await changedRegistration(request, hearing);
  const status = Object.keys(changed.errors).length > 0 ? 422 : 200;
  return data(await phonePage(hearing, new URLSearchParams(), changed), { status });
}

export default function PhoneParts({ loaderData, actionData }: Route.ComponentProps) {
  return <PhonePage {...(actionData ?? loaderData)} />;
}
