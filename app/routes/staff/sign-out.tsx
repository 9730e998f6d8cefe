import { redirect } from "react-router";
import { signOutOf } from "#app/http/session.ts";
import { paths } from "#app/shared/paths.ts";
import type { Route } from "./+types/sign-out.ts";

/** Opening the address signs nobody out. */
export function loader() {
  throw redirect(paths.desk());
}

export async function action({ request }: Route.ActionArgs) {
  const headers = new Headers();
  for (const cookie of await signOutOf(request)) headers.append("Set-Cookie", cookie);
  throw redirect(paths.signIn(), { status: 303, headers });
}
