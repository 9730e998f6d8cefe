import { data, redirect } from "react-router";
import { may } from "#app/domain/staff/staff.ts";
import { registerFromForm, registrationPage } from "#app/http/registration-page.ts";
import { requireHearing } from "#app/http/staff-hearing.ts";
import { saying } from "#app/shared/done.ts";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { RegisterPage } from "#app/ui/casework/register-page.tsx";
import type { Route } from "./+types/register.ts";

export const meta: Route.MetaFunction = () => [{ title: m.casework_register() }];

export async function loader({ params, request }: Route.LoaderArgs) {
  const { hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  return registrationPage(hearing, new URL(request.url).searchParams);
}

export async function action({ params, request }: Route.ActionArgs) {
  const { staff, hearing } = await requireHearing(request, params.hearingId, may.doCasework);
  const registered = await registerFromForm(request, hearing, staff);
  if (!registered.ok) {
    const page = await registrationPage(hearing, new URLSearchParams(), registered);
    return data(page, { status: registered.status });
  }
  const { number, form } = registered;
  if (registered.typed.then !== "next")
    throw redirect(saying(paths.caseworkSubmission(hearing.id, number), "registered"), 303);
  // A pile of letters has come the same way on the same day.
  const { channel, receivedOn, receivedClock, sourceName } = form;
  const same = { channel, receivedOn, receivedClock, ...(sourceName && { sourceName }) };
  throw redirect(
    `${paths.register(hearing.id)}?${new URLSearchParams({ ...same, done: String(number) })}`,
    303,
  );
}

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  return <RegisterPage {...(actionData ?? loaderData)} />;
}
