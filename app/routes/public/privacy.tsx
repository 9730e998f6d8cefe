import { findAuthority } from "#app/domain/authority/find-authority.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/privacy.ts";

export const meta: Route.MetaFunction = () => [{ title: m.shared_privacy() }];

export async function loader() {
  const { name, email } = await findAuthority();
  return { name, email };
}

export default function Privacy({ loaderData: { name, email } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.shared_privacy()}</h1>
      {m
        .shared_privacy_text({ authority: name, email })
        .split("\n")
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </>
  );
}
