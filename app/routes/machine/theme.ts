import { CacheControl } from "@remix-run/headers";
import type { Route } from "./+types/theme.ts";

/** The municipality's colour as CSS variables; the address carries it, so that it may be kept for good. */
export function loader({ request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get("colour") ?? "";
  const colour = /^[0-9a-f]{6}$/i.test(asked) ? `#${asked}` : "#0b5d5e";
  return new Response(`:root { --authority-colour: ${colour}; }\n`, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": new CacheControl({ public: true, maxAge: 31_536_000, immutable: true }).toString(),
    },
  });
}
