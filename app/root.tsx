import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from "react-router";
import { findAuthority } from "#app/domain/authority/find-authority.ts";
import { requestLanguage } from "#app/http/request-language.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { getLocale } from "#app/shared/text/language.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import type { Route } from "./+types/root.ts";

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];
export const meta: Route.MetaFunction = () => [{ title: m.shared_product() }];

/** What every page shows of the municipality, and the language it is in. */
export async function loader() {
  return { authority: await findAuthority(), ...requestLanguage() };
}

type Hydrated = { hydrate?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const hydrates = useMatches().some((match) => (match.handle as Hydrated)?.hydrate);
  const shared = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {shared && <link rel="stylesheet" href={`/theme.css?colour=${shared.authority.colour.slice(1)}`} />}
      </head>
      <body>
        {children}
        {hydrates && <Scripts />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What went wrong before there was a frame around it. */
export function ErrorBoundary() {
  return <ErrorPage />;
}
