import type { ReactNode } from "react";
import { Outlet, useRouteLoaderData } from "react-router";
import type { loader as rootLoader } from "#app/root.tsx";
import { paths } from "#app/shared/paths.ts";
import * as m from "#app/shared/text/compiled/messages.js";
import { ErrorMessage } from "#app/ui/error-page.tsx";
import { PublicLayout } from "#app/ui/layout/public-layout.tsx";
import style from "#app/ui/style/public.scss?url";
import type { Route } from "./+types/layout.ts";

export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: style },
  { rel: "alternate", type: "application/atom+xml", href: paths.feed(), title: m.subscription_feed_title() },
];

export default function Layout() {
  return <Frame page={<Outlet />} />;
}

export function ErrorBoundary() {
  return <Frame page={<ErrorMessage />} />;
}

function Frame({ page }: { page: ReactNode }) {
  const shared = useRouteLoaderData<typeof rootLoader>("root");
  if (!shared) return page;
  return (
    <PublicLayout authority={shared.authority} otherLanguage={shared.otherLanguage}>
      {page}
    </PublicLayout>
  );
}
