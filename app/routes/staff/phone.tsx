import { data, redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { phonePage } from "#app/http/phone-page.ts";
import { registerFromForm } from "#app/http/registration-page.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { PhonePage } from "#app/ui/casework/phone-page.tsx";
import type { Route } from "./+types/phone.ts";

export const meta: Route.MetaFunction = () => [{ title: m.phone_heading() }];

/** What an official says and asks when somebody gives a submission over the phone; `?done=` says the number it got. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const asked = new URL(request.url).searchParams;
  return phonePage(hearing, new URLSearchParams({ channel: "phone", done: asked.get("done") ?? "" }));
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const registered = await registerFromForm(request, hearing, staff);
  if (registered.ok) throw redirect(`${paths.phone(hearing.id)}?done=${registered.number}`, 303);
  return data(await phonePage(hearing, new URLSearchParams(), registered), { status: registered.status });
}

export default function Phone({ loaderData, actionData }: Route.ComponentProps) {
  return <PhonePage {...(actionData ?? loaderData)} />;
}
