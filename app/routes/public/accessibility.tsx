import { findAuthority } from "#app/domain/authority/find-authority.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import type { Route } from "./+types/accessibility.ts";

export const meta: Route.MetaFunction = () => [{ title: m.shared_accessibility() }];

export async function loader() {
  const { name, email } = await findAuthority();
  return { name, email };
}

export default function Accessibility({ loaderData: { name, email } }: Route.ComponentProps) {
  return (
    <>
      <h1>{m.shared_accessibility()}</h1>
      {m
        .shared_accessibility_text({ authority: name, email })
        .split("\n")
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </>
  );
}
